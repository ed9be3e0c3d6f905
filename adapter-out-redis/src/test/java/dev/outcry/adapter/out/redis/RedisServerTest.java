package dev.outcry.adapter.out.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisServerTest {

  private final RedisServer server = RedisServer.start();

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void whatWasAnsweredSurvivesBeingKilled() {
    call(redis -> redis.sync().set("kept", "yes"));

    server.kill();
    assertThatThrownBy(() -> call(StatefulRedisConnection::isOpen))
        .isInstanceOf(RedisConnectionException.class);
    server.restart();

    assertThat(this.<String>call(redis -> redis.sync().get("kept"))).isEqualTo("yes");
  }

  @Test
  void aPausedServerAnswersNothingUntilItGoesOn() {
    server.pause();
    assertThatThrownBy(() -> call(redis -> redis.sync().ping()))
        .isInstanceOf(RedisConnectionException.class);

    server.resume();

    assertThat(this.<String>call(redis -> redis.sync().ping())).isEqualTo("PONG");
  }

  private <T> T call(Function<StatefulRedisConnection<String, String>, T> call) {
    RedisURI address = RedisURI.create(server.host(), server.port());
    address.setTimeout(Duration.ofSeconds(1));
    RedisClient client = RedisClient.create(address);
    try (StatefulRedisConnection<String, String> redis = client.connect()) {
      return call.apply(redis);
    } finally {
      client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
  }
}
