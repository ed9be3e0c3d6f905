package dev.outcry.application.service;

import dev.outcry.application.port.in.WatchConnections;
import dev.outcry.application.port.in.WatchNotices;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.domain.user.UserId;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Hears what one person is told, until the watcher throws or it is closed. */
final class PersonalWatch implements WatchNotices.Watch, WatchConnections.Watch {

  private final Consumer<FeedMessage> watcher;
  private final Feed.Subscription subscription;
  private volatile boolean broken;

  PersonalWatch(Feed feed, UserId person, Consumer<FeedMessage> watcher) {
    this.watcher = watcher;
    subscription = feed.subscribe(Channel.of(person), this::receive);
  }

  private void receive(FeedMessage message) {
    if (broken) {
      return;
    }
    try {
      watcher.accept(message);
    } catch (Throwable failure) {
      broken = true;
      BackgroundFailures.report(failure);
    }
  }

  @Override
  public CompletionStage<Void> ready() {
    return subscription.ready();
  }

  @Override
  public void close() {
    subscription.close();
  }
}
