package dev.outcry.adapter.out.redis;

import dev.outcry.adapter.tck.FeedContract;
import dev.outcry.adapter.tck.PresenceContract;
import dev.outcry.adapter.tck.RateLimitsContract;
import dev.outcry.adapter.tck.RefreshTokensContract;
import dev.outcry.adapter.tck.SessionsContract;
import dev.outcry.adapter.tck.VouchersContract;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.RateLimits;
import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.application.port.out.Vouchers;
import java.time.Duration;

/** The contracts, held against what two programs make of one Redis, or of several that are one. */
interface InRedis {

  TwoRedisInstances instances();

  interface Feeds extends InRedis, FeedContract {
    @Override
    default Feed feed() {
      return instances().here().the(Feed.class);
    }

    @Override
    default Feed feedOfAnotherInstance() {
      return instances().there().the(Feed.class);
    }
  }

  interface Limits extends InRedis, RateLimitsContract {
    @Override
    default RateLimits limits() {
      return instances().here().the(RateLimits.class);
    }

    @Override
    default RateLimits limitsOfAnotherInstance() {
      return instances().there().the(RateLimits.class);
    }

    @Override
    default void pass(Duration time) {
      Elapsing.pass(time);
    }
  }

  interface LogIns extends InRedis, RefreshTokensContract {
    @Override
    default RefreshTokens tokens() {
      return instances().here().the(RefreshTokens.class);
    }

    @Override
    default RefreshTokens tokensOfAnotherInstance() {
      return instances().there().the(RefreshTokens.class);
    }

    @Override
    default void pass(Duration time) {
      Elapsing.pass(time);
    }
  }

  interface Secrets extends InRedis, VouchersContract {
    @Override
    default Vouchers vouchers() {
      return instances().here().the(Vouchers.class);
    }

    @Override
    default Vouchers vouchersOfAnotherInstance() {
      return instances().there().the(Vouchers.class);
    }

    @Override
    default void pass(Duration time) {
      Elapsing.pass(time);
    }
  }

  /** With a lifetime that is short enough to wait for its end. */
  interface Comings extends InRedis, SessionsContract, PresenceContract {
    @Override
    default Sessions sessions() {
      return new RedisSessions(instances().here().the(RedisCalls.class), lifetime());
    }

    @Override
    default Sessions sessionsOfAnotherInstance() {
      return new RedisSessions(instances().there().the(RedisCalls.class), lifetime());
    }

    @Override
    default Presence presence() {
      return instances().here().the(Presence.class);
    }

    @Override
    default Duration lifetime() {
      return Duration.ofSeconds(3);
    }

    @Override
    default void pass(Duration time) {
      Elapsing.pass(time);
    }
  }
}
