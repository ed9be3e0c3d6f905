package dev.outcry.adapter.out.memory;

import static java.lang.System.Logger.Level.ERROR;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Calls listeners in the thread that publishes. */
final class InMemoryFeed implements Feed {

  private static final System.Logger LOG = System.getLogger(InMemoryFeed.class.getName());

  /** Only of channels that have any. */
  private final Map<Channel, List<Listener>> listeners = new ConcurrentHashMap<>();

  @Override
  public void publish(Channel channel, FeedMessage message) {
    List<Listener> present = listeners.get(channel);
    if (present != null) {
      present.forEach(listener -> listener.tell(message));
    }
  }

  @Override
  public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> consumer) {
    Listener listener = new Listener(channel, consumer);
    listeners.compute(
        channel,
        (name, present) -> {
          List<Listener> all = present == null ? new CopyOnWriteArrayList<>() : present;
          all.add(listener);
          return all;
        });
    return listener;
  }

  /** How many channels are listened to. */
  int channels() {
    return listeners.size();
  }

  private final class Listener implements Subscription {

    private final Channel channel;
    private final Consumer<? super FeedMessage> consumer;

    Listener(Channel channel, Consumer<? super FeedMessage> consumer) {
      this.channel = channel;
      this.consumer = consumer;
    }

    void tell(FeedMessage message) {
      try {
        consumer.accept(message);
      } catch (Throwable failure) {
        LOG.log(ERROR, "a listener of " + channel.name() + " failed", failure);
      }
    }

    @Override
    public CompletionStage<Void> ready() {
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void close() {
      listeners.computeIfPresent(
          channel,
          (name, present) -> {
            present.remove(this);
            return present.isEmpty() ? null : present;
          });
    }
  }
}
