package dev.outcry.adapter.out.redis;

import static dev.outcry.adapter.tck.Samples.aSession;
import static dev.outcry.adapter.tck.Samples.anyFamilyId;
import static dev.outcry.adapter.tck.Samples.anyServer;
import static dev.outcry.adapter.tck.Samples.anyTokenHash;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.RateLimits;
import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.application.port.out.RefreshTokens.Rotation;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateKey.Kind;
import dev.outcry.domain.limit.RateLimit;
import dev.outcry.domain.login.FamilyId;
import dev.outcry.domain.login.TokenHash;
import dev.outcry.domain.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked while Redis is out of reach, and after. */
class RedisCallsFaultsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
  private static final RateLimit LIMIT = RateLimit.perSecond(1, 1_000);

  private final RedisServer server = RedisServer.start();
  private final RedisInstance here = new RedisInstance(server);
  private final RateLimits limits = here.the(RateLimits.class);
  private final RefreshTokens tokens = here.the(RefreshTokens.class);
  private final Sessions sessions = here.the(Sessions.class);
  private final Presence presence = here.the(Presence.class);

  private final RateKey key = new RateKey(Kind.MESSAGES, "anyone");
  private final FamilyId family = anyFamilyId();
  private final TokenHash first = anyTokenHash();
  private final Session session = aSession(anyUserId(), anyServer());

  @AfterEach
  void end() {
    here.close();
    server.close();
  }

  @Test
  void whileRedisIsGoneEveryCallIsRefusedAtOnce() {
    tokens.begin(family, anyUserId(), first, Duration.ofDays(1));
    server.kill();

    calls().forEach(this::isRefusedInTime);
  }

  @Test
  void whileRedisStandsStillEveryCallIsRefusedInTime() {
    tokens.begin(family, anyUserId(), first, Duration.ofDays(1));
    server.pause();
    try {
      calls().forEach(this::isRefusedInTime);
    } finally {
      server.resume();
    }
  }

  @Test
  void whileRedisStandsStillNotEveryoneWaits() {
    server.pause();
    try {
      isRefusedInTime(() -> limits.take(key, LIMIT));
      long start = System.nanoTime();
      for (int i = 0; i < 100; i++) {
        assertThatThrownBy(() -> limits.take(key, LIMIT)).isInstanceOf(UnavailableException.class);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    } finally {
      server.resume();
    }
  }

  @Test
  void afterARestartEverythingGoesOnWhereItWas() {
    tokens.begin(family, anyUserId(), first, Duration.ofDays(1));
    sessions.open(List.of(session));
    server.kill();
    server.restart();

    await().atMost(PATIENCE).ignoreExceptions().until(() -> tokens.ownerOf(family).isPresent());
    assertThat(tokens.rotate(family, first, anyTokenHash())).isEqualTo(Rotation.ROTATED);
    assertThat(limits.take(key, LIMIT)).isEmpty();
    assertThat(presence.presentAmong(Set.of(session.userId()))).hasSize(1);
  }

  @Test
  void afterEverythingWasDeletedNoTokenIsAcceptedAndABeatBringsPeopleBack() {
    tokens.begin(family, anyUserId(), first, Duration.ofDays(1));
    sessions.open(List.of(session));

    here.redis().flushall();

    assertThat(tokens.rotate(family, first, anyTokenHash())).isEqualTo(Rotation.UNKNOWN);
    assertThat(tokens.isRevoked(family)).isFalse();
    assertThat(limits.take(key, LIMIT)).isEmpty();
    assertThat(presence.presentAmong(Set.of(session.userId()))).isEmpty();
    sessions.keep(session.server(), List.of(session));
    assertThat(presence.presentAmong(Set.of(session.userId()))).hasSize(1);
  }

  private Stream<ThrowingCallable> calls() {
    return Stream.of(
        () -> tokens.rotate(family, first, anyTokenHash()),
        () -> tokens.ownerOf(family),
        () -> tokens.isRevoked(family),
        () -> limits.take(key, LIMIT),
        () -> sessions.keep(session.server(), List.of(session)),
        () -> sessions.of(session.userId()),
        () -> presence.presentAmong(Set.of(session.userId())));
  }

  private void isRefusedInTime(ThrowingCallable call) {
    long start = System.nanoTime();
    assertThatThrownBy(call).isInstanceOf(UnavailableException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TWO_SECONDS);
  }
}
