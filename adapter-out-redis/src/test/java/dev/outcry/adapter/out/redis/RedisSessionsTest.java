package dev.outcry.adapter.out.redis;

import static dev.outcry.adapter.tck.Samples.aSession;
import static dev.outcry.adapter.tck.Samples.anyServer;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.outcry.application.port.out.Sessions;
import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.session.SessionId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisSessionsTest implements InRedis.Comings {

  @RegisterExtension private static final TwoRedisInstances INSTANCES = new TwoRedisInstances();

  @Override
  public TwoRedisInstances instances() {
    return INSTANCES;
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

    INSTANCES.here().the(Sessions.class).open(List.of(session));

    assertThat(INSTANCES.here().redis().get("session:s-1"))
        .isEqualTo(
            "{\"userId\":\"zoë\",\"sessionId\":\"s-1\",\"serverId\":\"i-1\","
                + "\"serverHost\":\"10.0.0.1\",\"serverPort\":8080,"
                + "\"serverUrl\":\"http://10.0.0.1:8080\","
                + "\"connectTime\":\"2030-06-01T12:00:00.000Z\","
                + "\"lastActiveTime\":\"2030-06-01T12:00:01.250Z\"}");
    assertThat(INSTANCES.here().redis().zrange("user:presence:zoë", 0, -1)).containsExactly("s-1");
    assertThat(INSTANCES.here().redis().ttl("session:s-1")).isCloseTo(60, within(5L));
    assertThat(INSTANCES.here().redis().ttl("user:presence:zoë")).isCloseTo(60, within(5L));
  }

  @Test
  void nothingIsLeftOfWhatIsOver() {
    Session ended = aSession(anyUserId(), anyServer());
    sessions().open(List.of(ended));

    sessions().end(List.of(ended));

    assertThat(
            INSTANCES
                .here()
                .redis()
                .exists("session:" + ended.id(), "user:presence:" + ended.userId()))
        .isZero();
  }

  @Test
  void aBeatOfTenThousandSessionsIsQuick() {
    Server busy = anyServer();
    List<Session> many =
        IntStream.range(0, 10_000).mapToObj(i -> aSession(anyUserId(), busy)).toList();
    Sessions sessions = INSTANCES.here().the(Sessions.class);

    sessions.keep(busy, many);
    long start = System.nanoTime();
    sessions.keep(busy, many);
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();

    assertThat(sessions.countByServer()).containsEntry(busy.id(), 10_000);
    assertThat(millis).as("milliseconds").isLessThan(5_000);
  }
}
