package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.FeedContract;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Feeds that break a promise, each run through the contract by itself. */
final class BrokenFeeds {

  private BrokenFeeds() {}

  @Breaks("F1")
  static class HasOneListenerPerChannel extends Sound {
    private final Map<Channel, Subscription> present = new ConcurrentHashMap<>();

    @Override
    public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener) {
      Subscription subscription = super.subscribe(channel, listener);
      Subscription earlier = present.put(channel, subscription);
      if (earlier != null) {
        earlier.close();
      }
      return subscription;
    }
  }

  @Breaks("F1")
  static class LosesReplies extends Sound {
    @Override
    public void publish(Channel channel, FeedMessage message) {
      if (!(message instanceof FeedMessage.Reply)) {
        super.publish(channel, message);
      }
    }
  }

  @Breaks("F2")
  static class PublishesTwice extends Sound {
    @Override
    public void publish(Channel channel, FeedMessage message) {
      super.publish(channel, message);
      super.publish(channel, message);
    }
  }

  @Breaks("F2")
  static class HoldsEverySecondMessageBack extends Sound {
    private final Map<Channel, FeedMessage> held = new ConcurrentHashMap<>();

    @Override
    public void publish(Channel channel, FeedMessage message) {
      FeedMessage earlier = held.remove(channel);
      if (earlier == null) {
        held.put(channel, message);
      } else {
        super.publish(channel, message);
        super.publish(channel, earlier);
      }
    }
  }

  @Breaks("F3")
  static class ForgetsKindsOfChannels extends Sound {
    @Override
    public void publish(Channel channel, FeedMessage message) {
      super.publish(bare(channel), message);
    }

    @Override
    public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener) {
      return super.subscribe(bare(channel), listener);
    }

    private static Channel bare(Channel channel) {
      return new Channel(channel.name().substring(channel.name().indexOf(':')));
    }
  }

  @Breaks("F4")
  static class ThrowsWhatListenersThrow extends Sound {
    private final AtomicReference<RuntimeException> thrown = new AtomicReference<>();

    @Override
    public void publish(Channel channel, FeedMessage message) {
      super.publish(channel, message);
      RuntimeException failure = thrown.getAndSet(null);
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener) {
      return super.subscribe(
          channel,
          message -> {
            try {
              listener.accept(message);
            } catch (RuntimeException failure) {
              thrown.set(failure);
            }
          });
    }
  }

  @Breaks("F5")
  static class DiesOfABadListener extends Sound {
    private final Set<Channel> dead = ConcurrentHashMap.newKeySet();

    @Override
    public void publish(Channel channel, FeedMessage message) {
      if (!dead.contains(channel)) {
        super.publish(channel, message);
      }
    }

    @Override
    public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener) {
      return super.subscribe(
          channel,
          message -> {
            try {
              listener.accept(message);
            } catch (RuntimeException | LinkageError failure) {
              dead.add(channel);
            }
          });
    }
  }

  @Breaks("F6")
  static class NeverLetsGo extends Sound {
    @Override
    public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener) {
      super.subscribe(channel, listener);
      return new Subscription() {
        @Override
        public CompletionStage<Void> ready() {
          return CompletableFuture.completedStage(null);
        }

        @Override
        public void close() {}
      };
    }
  }

  @Breaks({})
  static class KeepsEveryPromise extends Sound {
    @Override
    public Duration patience() {
      return Duration.ofSeconds(20);
    }
  }

  /** Keeps every promise that is not broken on purpose. */
  abstract static class Sound implements Feed, FeedContract {

    private final Feed feed = new InMemoryFeed();

    @Override
    public Feed feed() {
      return this;
    }

    @Override
    public Duration patience() {
      return Duration.ofMillis(500);
    }

    @Override
    public void publish(Channel channel, FeedMessage message) {
      feed.publish(channel, message);
    }

    @Override
    public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener) {
      return feed.subscribe(channel, listener);
    }
  }
}
