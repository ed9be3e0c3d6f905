package dev.outcry.adapter.out.redis;

import static dev.outcry.adapter.tck.Samples.aSession;
import static dev.outcry.adapter.tck.Samples.anyServer;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.outcry.adapter.tck.PresenceContract;
import dev.outcry.adapter.tck.SessionsContract;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.session.SessionId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a lifetime that is short enough to wait for its end. */
class RedisSessionsTest implements SessionsContract, PresenceContract {

  private static RedisServer server;
  private static RedisInstance here;
  private static RedisInstance there;

  @BeforeAll
  static void start() {
    server = RedisServer.start();
    here = new RedisInstance(server);
    there = new RedisInstance(server);
  }

  @AfterAll
  static void end() {
    there.close();
    here.close();
    server.close();
  }

  @Override
  public Sessions sessions() {
    return new RedisSessions(here.the(RedisCalls.class), lifetime());
  }

  @Override
  public Sessions sessionsOfAnotherInstance() {
    return new RedisSessions(there.the(RedisCalls.class), lifetime());
  }

  @Override
  public Presence presence() {
    return here.the(Presence.class);
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
  void aSessionIsReadByOthersAsTheyExpectIt() {
    Session session =
        new Session(
            new SessionId("s-1"),
            new UserId("zoë"),
            new Server("i-1", "10.0.0.1", 8080, "http://10.0.0.1:8080"),
            Instant.parse("2030-06-01T12:00:00Z"),
            Instant.parse("2030-06-01T12:00:01.250Z"));

    here.the(Sessions.class).open(List.of(session));

    assertThat(here.redis().get("session:s-1"))
        .isEqualTo(
            "{\"userId\":\"zoë\",\"sessionId\":\"s-1\",\"serverId\":\"i-1\","
                + "\"serverHost\":\"10.0.0.1\",\"serverPort\":8080,"
                + "\"serverUrl\":\"http://10.0.0.1:8080\","
                + "\"connectTime\":\"2030-06-01T12:00:00.000Z\","
                + "\"lastActiveTime\":\"2030-06-01T12:00:01.250Z\"}");
    assertThat(here.redis().zrange("user:presence:zoë", 0, -1)).containsExactly("s-1");
    assertThat(here.redis().ttl("session:s-1")).isCloseTo(60, within(5L));
    assertThat(here.redis().ttl("user:presence:zoë")).isCloseTo(60, within(5L));
  }

  @Test
  void nothingIsLeftOfWhatIsOver() {
    Session ended = aSession(anyUserId(), anyServer());
    sessions().open(List.of(ended));

    sessions().end(List.of(ended));

    assertThat(here.redis().exists("session:" + ended.id(), "user:presence:" + ended.userId()))
        .isZero();
  }

  @Test
  void aBeatOfTenThousandSessionsIsQuick() {
    Server busy = anyServer();
    List<Session> many =
        IntStream.range(0, 10_000).mapToObj(i -> aSession(anyUserId(), busy)).toList();
    Sessions sessions = here.the(Sessions.class);

    sessions.keep(busy, many);
    long start = System.nanoTime();
    sessions.keep(busy, many);
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();

    assertThat(sessions.countByServer()).containsEntry(busy.id(), 10_000);
    assertThat(millis).as("milliseconds").isLessThan(5_000);
  }
}
