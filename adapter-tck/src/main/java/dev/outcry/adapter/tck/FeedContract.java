package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyName;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.Feed.Subscription;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Rev;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Feed} does. A feed may lose messages, but the tests are calm: nothing may be
 * lost in them.
 */
public interface FeedContract {

  /** The feed to test, the same throughout a test. */
  Feed feed();

  /** What another process sees of {@link #feed}. */
  default Feed feedOfAnotherInstance() {
    return feed();
  }

  /** How long to wait for what should happen at once. */
  default Duration patience() {
    return Duration.ofSeconds(20);
  }

  @Test
  default void f1_aListenerGetsWhatAnyonePublishesOnceItIsReady() {
    Channel channel = anyChannel();
    List<FeedMessage> here = listen(feed(), channel);
    List<FeedMessage> there = listen(feedOfAnotherInstance(), channel);

    feed().publish(channel, message(1));
    awaitLast(here, message(1));
    awaitLast(there, message(1));
    feedOfAnotherInstance().publish(channel, message(2));
    awaitLast(here, message(2));
    awaitLast(there, message(2));

    assertThat(here).containsExactly(message(1), message(2));
    assertThat(there).containsExactly(message(1), message(2));
  }

  @Test
  default void f1_everyKindOfMessageArrivesAsItWasPublished() {
    Channel channel = anyChannel();
    List<FeedMessage> published = FeedMessages.ofEveryKind();
    List<FeedMessage> received = listen(feedOfAnotherInstance(), channel);

    published.forEach(message -> feed().publish(channel, message));

    awaitLast(received, published.get(published.size() - 1));
    assertThat(received).isEqualTo(published);
  }

  @Test
  default void f2_messagesOfOneThreadAreNeitherReorderedNorDoubled() {
    Channel channel = anyChannel();
    List<FeedMessage> received = listen(feedOfAnotherInstance(), channel);
    List<FeedMessage> published =
        LongStream.rangeClosed(1, 1_000).mapToObj(FeedContract::message).toList();

    published.forEach(message -> feed().publish(channel, message));

    awaitLast(received, message(1_000));
    assertThat(received).isEqualTo(published);
  }

  @Test
  default void f2_messagesOfManyThreadsAreNotReorderedEither() {
    Channel channel = anyChannel();
    List<FeedMessage> received = listen(feedOfAnotherInstance(), channel);

    List<List<FeedMessage>> published =
        Race.of(
            runner -> {
              List<FeedMessage> mine =
                  LongStream.range(0, 10).mapToObj(i -> message(1 + runner * 10L + i)).toList();
              mine.forEach(message -> feed().publish(channel, message));
              return mine;
            });

    await().atMost(patience()).until(() -> received.size() >= 10 * Race.THREADS);
    assertThat(received).hasSize(10 * Race.THREADS).doesNotHaveDuplicates();
    assertThat(published).allSatisfy(mine -> assertThat(received).containsSubsequence(mine));
  }

  @Test
  default void f3_channelsDoNotMix() {
    String name = anyName();
    List<Channel> channels =
        List.of(
            Channel.of(new RoomId(name)),
            Channel.of(new AuctionId(name)),
            Channel.ofInstance(name),
            anyChannel());
    List<List<FeedMessage>> received =
        channels.stream().map(channel -> listen(feed(), channel)).toList();

    for (int i = 0; i < channels.size(); i++) {
      feed().publish(channels.get(i), message(i));
      feed().publish(channels.get(i), message(100));
    }

    for (int i = 0; i < channels.size(); i++) {
      awaitLast(received.get(i), message(100));
      assertThat(received.get(i)).containsExactly(message(i), message(100));
    }
  }

  @Test
  default void f4_publishDoesNotThrowWhateverListenersDo() {
    Channel channel = anyChannel();
    subscribe(feed(), channel, FeedContract::fail);
    subscribe(feed(), channel, FeedContract::failBadly);
    List<FeedMessage> received = listen(feed(), channel);

    feed().publish(channel, message(1));
    feed().publish(anyChannel(), message(2));

    awaitLast(received, message(1));
  }

  @Test
  default void f5_aListenerThatThrowsHarmsNoOther() {
    Channel channel = anyChannel();
    List<FeedMessage> before = listen(feed(), channel);
    subscribe(feed(), channel, FeedContract::fail);
    subscribe(feed(), channel, FeedContract::failBadly);
    List<FeedMessage> after = listen(feed(), channel);

    feed().publish(channel, message(1));
    feed().publish(channel, message(2));

    awaitLast(before, message(2));
    awaitLast(after, message(2));
    assertThat(before).containsExactly(message(1), message(2));
    assertThat(after).containsExactly(message(1), message(2));
  }

  @Test
  default void f6_afterCloseNothingIsDelivered() {
    Channel channel = anyChannel();
    List<FeedMessage> closed = new CopyOnWriteArrayList<>();
    Subscription subscription = subscribe(feed(), channel, closed::add);
    List<FeedMessage> open = listen(feed(), channel);
    feed().publish(channel, message(1));
    awaitLast(closed, message(1));

    subscription.close();
    subscription.close();
    feed().publish(channel, message(2));

    awaitLast(open, message(2));
    assertThat(closed).containsExactly(message(1));
  }

  @Test
  default void f6_aClosedChannelCanBeListenedToAgain() {
    Channel channel = anyChannel();
    subscribe(feed(), channel, message -> {}).close();

    List<FeedMessage> received = listen(feed(), channel);
    feed().publish(channel, message(1));

    awaitLast(received, message(1));
  }

  private List<FeedMessage> listen(Feed feed, Channel channel) {
    List<FeedMessage> received = new CopyOnWriteArrayList<>();
    subscribe(feed, channel, received::add);
    return received;
  }

  private Subscription subscribe(Feed feed, Channel channel, Consumer<FeedMessage> listener) {
    Subscription subscription = feed.subscribe(channel, listener);
    assertThat(subscription.ready()).succeedsWithin(patience());
    return subscription;
  }

  private void awaitLast(List<FeedMessage> received, FeedMessage last) {
    await()
        .atMost(patience())
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> received.contains(last));
  }

  private static Channel anyChannel() {
    return Channel.of(anyRoomId());
  }

  private static FeedMessage message(long number) {
    return new FeedMessage.HeadMoved(new RoomId("room"), new Rev(number));
  }

  private static void fail(FeedMessage message) {
    throw new IllegalStateException("a failure for the test");
  }

  private static void failBadly(FeedMessage message) {
    throw new LinkageError("an error for the test");
  }
}
