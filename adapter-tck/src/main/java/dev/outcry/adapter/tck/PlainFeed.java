package dev.outcry.adapter.tck;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Tells whoever has subscribed, whatever to. */
final class PlainFeed implements Feed {

  static final CompletionStage<Void> READY = CompletableFuture.completedFuture(null);

  private final List<Channel> channels = new ArrayList<>();
  private final List<Consumer<? super FeedMessage>> listeners = new ArrayList<>();
  private boolean closed;

  @Override
  public void publish(Channel channel, FeedMessage message) {
    channels.add(channel);
    listeners.forEach(listener -> listener.accept(message));
  }

  @Override
  public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener) {
    channels.add(channel);
    listeners.add(listener);
    return new Subscription() {
      @Override
      public CompletionStage<Void> ready() {
        return READY;
      }

      @Override
      public void close() {
        closed = true;
      }
    };
  }

  List<Channel> channels() {
    return channels;
  }

  boolean isClosed() {
    return closed;
  }
}
