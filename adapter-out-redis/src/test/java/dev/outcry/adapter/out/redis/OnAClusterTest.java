package dev.outcry.adapter.out.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.adapter.tck.FeedContract;
import dev.outcry.adapter.tck.PresenceContract;
import dev.outcry.adapter.tck.RateLimitsContract;
import dev.outcry.adapter.tck.RefreshTokensContract;
import dev.outcry.adapter.tck.SessionsContract;
import dev.outcry.adapter.tck.VouchersContract;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.Feed.Subscription;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.FeedMessage.HeadMoved;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.RateLimits;
import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.application.port.out.Vouchers;
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
    implements FeedContract,
        RateLimitsContract,
        RefreshTokensContract,
        VouchersContract,
        SessionsContract,
        PresenceContract {

  @RegisterExtension
  private static final TwoRedisInstances INSTANCES = new TwoRedisInstances(RedisCluster::new);

  @Override
  public Feed feed() {
    return INSTANCES.here().the(Feed.class);
  }

  @Override
  public Feed feedOfAnotherInstance() {
    return INSTANCES.there().the(Feed.class);
  }

  @Override
  public RateLimits limits() {
    return INSTANCES.here().the(RateLimits.class);
  }

  @Override
  public RateLimits limitsOfAnotherInstance() {
    return INSTANCES.there().the(RateLimits.class);
  }

  @Override
  public RefreshTokens tokens() {
    return INSTANCES.here().the(RefreshTokens.class);
  }

  @Override
  public RefreshTokens tokensOfAnotherInstance() {
    return INSTANCES.there().the(RefreshTokens.class);
  }

  @Override
  public Vouchers vouchers() {
    return INSTANCES.here().the(Vouchers.class);
  }

  @Override
  public Vouchers vouchersOfAnotherInstance() {
    return INSTANCES.there().the(Vouchers.class);
  }

  @Override
  public Sessions sessions() {
    return new RedisSessions(INSTANCES.here().the(RedisCalls.class), lifetime());
  }

  @Override
  public Sessions sessionsOfAnotherInstance() {
    return new RedisSessions(INSTANCES.there().the(RedisCalls.class), lifetime());
  }

  @Override
  public Presence presence() {
    return INSTANCES.here().the(Presence.class);
  }

  @Override
  public Duration lifetime() {
    return Duration.ofSeconds(3);
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
