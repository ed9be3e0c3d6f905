package dev.outcry.adapter.out.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed.Subscription;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.FeedMessage.HeadMoved;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Rev;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same where keys and channels are spread over three servers. */
@DisabledIfSystemProperty(
    named = "outcry.servers",
    matches = "containers",
    disabledReason = "a cluster names addresses that only its containers know")
class OnAClusterTest
    implements InRedis.Feeds, InRedis.Limits, InRedis.LogIns, InRedis.Secrets, InRedis.Comings {

  @RegisterExtension
  private static final TwoRedisInstances INSTANCES = new TwoRedisInstances(RedisCluster::new);

  @Override
  public TwoRedisInstances instances() {
    return INSTANCES;
  }

  @Override
  public void pass(Duration time) {
    Elapsing.pass(time);
  }

  @Test
  void ofAChannelOnlyTheServerKnowsThatHasItsSlot() {
    Channel channel = Channel.of(new RoomId("somewhere"));

    try (Subscription subscription = feed().subscribe(channel, message -> {})) {
      assertThat(subscription.ready()).succeedsWithin(patience());
      assertThat(cluster().listenersTo("chat:room:somewhere")).containsExactly(1L);
    }

    await().until(() -> cluster().listenersTo("chat:room:somewhere").isEmpty());
  }

  @Test
  void aChannelIsHeardAgainAfterItsSlotWentToAnotherServer() {
    Channel channel = Channel.of(new RoomId("wanderer"));
    FeedMessage message = new HeadMoved(new RoomId("wanderer"), new Rev(1));
    List<FeedMessage> received = new CopyOnWriteArrayList<>();

    try (Subscription subscription = feed().subscribe(channel, received::add)) {
      assertThat(subscription.ready()).succeedsWithin(patience());
      cluster().moveOn("chat:room:wanderer");

      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                feedOfAnotherInstance().publish(channel, message);
                return received.contains(message);
              });
    }
  }

  private static RedisCluster cluster() {
    return INSTANCES.shared(RedisCluster.class);
  }
}
