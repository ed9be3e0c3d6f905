package dev.outcry.adapter.out.redis;

import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed.Subscription;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.FeedMessage.HeadMoved;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Rev;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two feeds of two programs, with a Redis between them. */
class RedisFeedTest implements InRedis.Feeds {

  @RegisterExtension private static final TwoRedisInstances INSTANCES = new TwoRedisInstances();

  @Override
  public TwoRedisInstances instances() {
    return INSTANCES;
  }

  @ParameterizedTest
  @CsvSource({
    "room:r1, chat:room:r1",
    "auction:a1, auction:a1",
    "user:u1, user:u1",
    "instance:i1, instance:i1"
  })
  void channelsHaveTheNamesThatOthersRelyOn(String channel, String inRedis) {
    try (Subscription subscription = listen(new Channel(channel), message -> {})) {
      assertThat(listenersInRedis(inRedis)).isOne();
    }
  }

  @Test
  void redisKnowsOfAChannelOnlyWhileSomeoneListensToIt() {
    Channel channel = Channel.of(new RoomId("interest"));
    int before = ((RedisFeed) feed()).channels();
    Subscription one = listen(channel, message -> {});
    Subscription other = listen(channel, message -> {});

    one.close();
    assertThat(listenersInRedis("chat:room:interest")).isOne();
    other.close();

    await().until(() -> listenersInRedis("chat:room:interest") == 0);
    assertThat(((RedisFeed) feed()).channels()).isEqualTo(before);
  }

  @Test
  void whatCannotBeReadIsDroppedAndWhatFollowsIsNot() {
    Channel channel = Channel.of(new AuctionId("unreadable"));
    List<FeedMessage> received = new CopyOnWriteArrayList<>();
    FeedMessage message = new HeadMoved(anyRoomId(), new Rev(1));

    try (Subscription subscription = listen(channel, received::add)) {
      INSTANCES.here().redis().publish("auction:unreadable", "{\"v\":");
      feed().publish(channel, message);

      await().until(() -> received.contains(message));
      assertThat(received).containsExactly(message);
    }
  }

  private Subscription listen(Channel channel, Consumer<FeedMessage> listener) {
    Subscription subscription = feed().subscribe(channel, listener);
    assertThat(subscription.ready()).succeedsWithin(patience());
    return subscription;
  }

  private static long listenersInRedis(String channel) {
    return INSTANCES.here().redis().pubsubNumsub(channel).get(channel);
  }
}
