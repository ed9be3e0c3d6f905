package dev.outcry.adapter.out.micrometer;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.FeedMessage.EntriesChanged;
import java.util.function.Consumer;

/** Takes the traces of entries to whoever delivers them. */
record TracedFeed(Feed feed, Traces traces) implements Feed {

  @Override
  public void publish(Channel channel, FeedMessage message) {
    feed.publish(
        channel, message instanceof EntriesChanged changed ? traces.leaving(changed) : message);
  }

  @Override
  public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener) {
    return feed.subscribe(
        channel,
        message -> {
          if (message instanceof EntriesChanged changed) {
            traces.arriving(changed, () -> listener.accept(message));
          } else {
            listener.accept(message);
          }
        });
  }
}
