package dev.outcry.acceptance.server;

import dev.outcry.adapter.out.kafka.KafkaServer;
import dev.outcry.adapter.out.mongo.MongoServer;
import dev.outcry.adapter.out.postgres.PostgresServer;
import dev.outcry.adapter.out.redis.RedisServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What instances share: a real PostgreSQL, Redis and Kafka, each a process of its own; and a
 * MongoDB beside them if {@code -Doutcry.acceptance.timeline=mongo}.
 */
public record Servers(
    PostgresServer postgres, RedisServer redis, KafkaServer kafka, Optional<MongoServer> mongo)
    implements AutoCloseable {

  /** New ones, with nothing in them. */
  public static Servers start() {
    CompletableFuture<KafkaServer> kafka = CompletableFuture.supplyAsync(KafkaServer::start);
    CompletableFuture<RedisServer> redis = CompletableFuture.supplyAsync(RedisServer::start);
    Optional<MongoServer> mongo =
        Optional.of(System.getProperty("outcry.acceptance.timeline", ""))
            .filter("mongo"::equals)
            .map(chosen -> MongoServer.start());
    return new Servers(PostgresServer.fast(), redis.join(), kafka.join(), mongo);
  }

  /** What an instance has to be told. */
  public List<String> settings() {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "spring.profiles.active="
                    + mongo.map(m -> "distributed,mongo").orElse("distributed"),
                "spring.datasource.url=" + postgres.url(),
                "spring.datasource.username=" + PostgresServer.USERNAME,
                "spring.data.redis.host=" + redis.host(),
                "spring.data.redis.port=" + redis.port(),
                "spring.kafka.bootstrap-servers=" + kafka.bootstrapServers()));
    mongo.ifPresent(server -> settings.add("spring.mongodb.uri=" + server.uri() + "/outcry"));
    return settings;
  }

  @Override
  public void close() {
    mongo.ifPresent(MongoServer::close);
    kafka.close();
    redis.close();
    postgres.close();
  }
}
