package dev.outcry.acceptance.core.support;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Loses what it carries, as often as it is told to. */
public final class LossyFeed implements Feed {

  private final Feed real;
  private final Random random;
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger carried = new AtomicInteger();
  private volatile Predicate<Channel> affected = channel -> true;
  private volatile int percent;

  public LossyFeed(Feed real, long seed) {
    this.real = real;
    this.random = new Random(seed);
  }

  /** From now on so many of a hundred messages get lost. */
  public void lose(int percent) {
    this.percent = percent;
  }

  /** The same, only on this channel. */
  public void lose(int percent, Channel channel) {
    this.affected = channel::equals;
    this.percent = percent;
  }

  /** How many were lost so far. */
  public int lost() {
    return lost.get();
  }

  /** How many were delivered so far, of those that may get lost. */
  public int carried() {
    return carried.get();
  }

  @Override
  public void publish(Channel channel, FeedMessage message) {
    boolean mayGetLost = affected.test(channel);
    if (mayGetLost && random.nextInt(100) < percent) {
      lost.incrementAndGet();
      return;
    }
    real.publish(channel, message);
    if (mayGetLost) {
      carried.incrementAndGet();
    }
  }

  @Override
  public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener) {
    return real.subscribe(channel, listener);
  }
}
