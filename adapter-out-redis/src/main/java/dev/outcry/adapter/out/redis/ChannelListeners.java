package dev.outcry.adapter.out.redis;

import static java.lang.System.Logger.Level.ERROR;

import dev.outcry.application.port.out.FeedMessage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Those who listen to one channel, and whether Redis knows of them. */
final class ChannelListeners {

  private static final System.Logger LOG = System.getLogger(ChannelListeners.class.getName());

  /** Told apart by identity: the same consumer may listen twice. */
  record Listener(Consumer<? super FeedMessage> consumer) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  private final String channel;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private CompletableFuture<Void> confirmed = new CompletableFuture<>();
  private boolean asking;

  ChannelListeners(String channel) {
    this.channel = channel;
  }

  void add(Listener listener) {
    listeners.add(listener);
  }

  /** True if nobody is left. */
  boolean remove(Listener listener) {
    listeners.remove(listener);
    return listeners.isEmpty();
  }

  void tell(FeedMessage message) {
    for (Listener listener : listeners) {
      try {
        listener.consumer().accept(message);
      } catch (Throwable failure) {
        LOG.log(ERROR, "a listener of " + channel + " failed", failure);
      }
    }
  }

  /** Completes with the confirmation of the connection there is, or of the next one. */
  synchronized CompletableFuture<Void> confirmed() {
    return confirmed;
  }

  /** Whatever was confirmed was so on a connection that is gone. */
  synchronized void unconfirm() {
    if (confirmed.isDone()) {
      confirmed = new CompletableFuture<>();
    }
  }

  /** Asks for a confirmation, unless there is one or it was asked for already. */
  void ask(Supplier<? extends CompletionStage<Void>> subscribe) {
    CompletableFuture<Void> wanted;
    synchronized (this) {
      if (asking || confirmed.isDone()) {
        return;
      }
      asking = true;
      wanted = confirmed;
    }
    subscribe
        .get()
        .whenComplete(
            (done, failure) -> {
              synchronized (this) {
                asking = false;
              }
              if (failure == null) {
                wanted.complete(null);
              }
            });
  }
}
