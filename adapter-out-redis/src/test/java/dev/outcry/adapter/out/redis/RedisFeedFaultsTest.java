package dev.outcry.adapter.out.redis;

import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.Feed.Subscription;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.FeedMessage.HeadMoved;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Rev;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** What becomes of a feed while its Redis is out of reach, and after. */
class RedisFeedFaultsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final RedisServer server = RedisServer.start();
  private final RedisInstance here = new RedisInstance(server);
  private final RedisInstance there = new RedisInstance(server);
  private final RoomId room = anyRoomId();
  private final List<FeedMessage> received = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    here.close();
    there.close();
    server.close();
  }

  @Test
  void whileRedisIsGonePublishingDoesNotWaitAndSubscribingWaitsForASecondOrTwo() {
    server.kill();

    assertThat(timeToPublish(1_000)).isLessThan(PATIENCE);
    assertThat(subscribe(here, room).ready()).succeedsWithin(PATIENCE);
    assertThat(((RedisFeed) feed(here)).bytesUnderWay()).isZero();
  }

  @Test
  void subscriptionsComeBackWithRedisWheneverTheyWereMade() {
    RoomId later = anyRoomId();
    ready(subscribe(here, room));
    server.kill();
    Subscription left = subscribe(here, anyRoomId());
    Subscription madeMeanwhile = subscribe(here, later);

    left.close();
    server.restart();

    assertArrives(room);
    assertArrives(later);
    ready(madeMeanwhile);
  }

  @Test
  void whatWasLeftWhileRedisWasGoneIsNotSubscribedToAgain() {
    Subscription left = subscribe(here, room);
    ready(left);
    server.kill();
    left.close();
    server.restart();

    RoomId other = anyRoomId();
    subscribe(here, other);
    assertArrives(other);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(inRedis()).containsExactly("chat:room:" + other.value()));
  }

  @Test
  void whileRedisStandsStillPublishingDoesNotWaitEither() {
    ready(subscribe(there, room));
    server.pause();
    try {
      assertThat(timeToPublish(1_000)).isLessThan(PATIENCE);
      assertThat(((RedisFeed) feed(here)).bytesUnderWay()).isPositive();
    } finally {
      server.resume();
    }

    assertArrives(room);
    await().atMost(PATIENCE).until(() -> ((RedisFeed) feed(here)).bytesUnderWay() == 0);
  }

  @Test
  void whileRedisStandsStillOnlySoMuchPilesUp() {
    RedisPublisher publisher = new RedisPublisher(aLine());
    server.pause();
    try {
      for (int i = 0; i < 100; i++) {
        publisher.publish("any", new byte[1024 * 1024]);
      }
      assertThat(publisher.bytesUnderWay())
          .isPositive()
          .isLessThanOrEqualTo(RedisPublisher.MOST_BYTES_UNDER_WAY);
    } finally {
      server.resume();
    }

    await().atMost(PATIENCE).until(() -> publisher.bytesUnderWay() == 0);
  }

  @Test
  void afterEverythingInRedisIsDeletedTheFeedGoesOn() {
    ready(subscribe(there, room));

    here.redis().flushall();

    assertArrives(room);
  }

  @Test
  void aProgramStartsWithoutRedisAndFindsItLater() {
    server.kill();
    try (RedisInstance late = new RedisInstance(server)) {
      subscribe(late, room);
      server.restart();

      assertArrives(room);
    }
  }

  /** Publishing goes on until something arrives: what was published before may be lost. */
  private void assertArrives(RoomId to) {
    int before = received.size();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              feed(here).publish(Channel.of(to), new HeadMoved(to, new Rev(1)));
              return received.stream()
                  .skip(before)
                  .anyMatch(message -> ((HeadMoved) message).roomId().equals(to));
            });
  }

  private Duration timeToPublish(int messages) {
    long start = System.nanoTime();
    LongStream.rangeClosed(1, messages)
        .forEach(n -> feed(here).publish(Channel.of(room), new HeadMoved(room, new Rev(n))));
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private RedisLine aLine() {
    RedisLine line =
        new RedisLine(
            here.the(LettuceConnectionFactory.class).getRequiredNativeClient(), made -> {});
    line.connect();
    return line;
  }

  private List<String> inRedis() {
    return here.redis().pubsubChannels();
  }

  private Subscription subscribe(RedisInstance instance, RoomId to) {
    return feed(instance).subscribe(Channel.of(to), received::add);
  }

  private static void ready(Subscription subscription) {
    assertThat(subscription.ready()).succeedsWithin(PATIENCE);
  }

  private static Feed feed(RedisInstance instance) {
    return instance.the(Feed.class);
  }
}
