package dev.outcry.application.port.out;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Live delivery between processes, at most once: it may lose, and whoever needs more asks the
 * store.
 *
 * <ul>
 *   <li><b>F1</b> Once a subscription is ready, its listener gets what is published on the channel
 *       by anyone, unless the feed loses it.
 *   <li><b>F2</b> Messages that one thread publishes on one channel are not reordered, nor doubled.
 *   <li><b>F3</b> Channels do not mix.
 *   <li><b>F4</b> {@code publish} does not throw, whatever becomes of the message or of a listener.
 *   <li><b>F5</b> A listener that throws harms no other.
 *   <li><b>F6</b> Once {@code close} returned, a message that is published then is not delivered.
 * </ul>
 *
 * <p>Listeners are called by threads of the feed or of publishers, possibly several at once, and
 * must not wait for anything.
 */
public interface Feed {

  /** Someone who listens. */
  interface Subscription extends AutoCloseable {
    /** Completes once nothing that is published from then on is missed for want of subscribing. */
    CompletionStage<Void> ready();

    /** Listens no more. */
    @Override
    void close();
  }

  /** Tells whoever listens. */
  void publish(Channel channel, FeedMessage message);

  /** Listens. */
  Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener);
}
