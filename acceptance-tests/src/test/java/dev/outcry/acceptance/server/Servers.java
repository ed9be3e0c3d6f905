package dev.outcry.acceptance.server;

import dev.outcry.adapter.out.kafka.KafkaServer;
import dev.outcry.adapter.out.postgres.PostgresServer;
import dev.outcry.adapter.out.redis.RedisServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What instances share: a real PostgreSQL, Redis and Kafka, each a process of its own. */
public record Servers(PostgresServer postgres, RedisServer redis, KafkaServer kafka)
    implements AutoCloseable {

  /** New ones, with nothing in them. */
  public static Servers start() {
    CompletableFuture<KafkaServer> kafka = CompletableFuture.supplyAsync(KafkaServer::start);
    CompletableFuture<RedisServer> redis = CompletableFuture.supplyAsync(RedisServer::start);
    return new Servers(PostgresServer.fast(), redis.join(), kafka.join());
  }

  /** What an instance has to be told. */
  public List<String> settings() {
    return List.of(
        "spring.profiles.active=distributed",
        "spring.datasource.url=" + postgres.url(),
        "spring.datasource.username=" + PostgresServer.USERNAME,
        "spring.data.redis.host=" + redis.host(),
        "spring.data.redis.port=" + redis.port(),
        "spring.kafka.bootstrap-servers=" + kafka.bootstrapServers());
  }

  @Override
  public void close() {
    kafka.close();
    redis.close();
    postgres.close();
  }
}
