package dev.outcry.acceptance.core.support;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Knows who listens. */
public final class CountingFeed implements Feed {

  private final Feed real;
  private final Map<Channel, Integer> subscriptions = new ConcurrentHashMap<>();

  public CountingFeed(Feed real) {
    this.real = real;
  }

  /** How many listen to a channel. */
  public int subscriptions(Channel channel) {
    return subscriptions.getOrDefault(channel, 0);
  }

  /** How many listen at all. */
  public int subscriptions() {
    return subscriptions.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public void publish(Channel channel, FeedMessage message) {
    real.publish(channel, message);
  }

  @Override
  public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener) {
    Subscription subscription = real.subscribe(channel, listener);
    subscriptions.merge(channel, 1, Integer::sum);
    AtomicBoolean open = new AtomicBoolean(true);
    return new Subscription() {
      @Override
      public CompletionStage<Void> ready() {
        return subscription.ready();
      }

      @Override
      public void close() {
        subscription.close();
        if (open.getAndSet(false)) {
          subscriptions.merge(channel, -1, Integer::sum);
        }
      }
    };
  }
}
