package dev.outcry.acceptance.server;

import dev.outcry.adapter.out.kafka.KafkaServer;
import dev.outcry.adapter.out.mongo.MongoServer;
import dev.outcry.adapter.out.postgres.PostgresServer;
import dev.outcry.adapter.out.redis.RedisServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What instances share: a real PostgreSQL, Redis and Kafka, each a process of its own; and a
 * MongoDB beside them if {@code -Doutcry.acceptance.timeline=mongo}.
 */
public record Servers(
    PostgresServer postgres, RedisServer redis, KafkaServer kafka, Optional<MongoServer> mongo)
    implements AutoCloseable {

  /**
   * New ones, with nothing in them; one after the other, since a program that is being unpacked can
   * not be run while another process is begun.
   */
  public static Servers start() {
    return new Servers(
        PostgresServer.fast(),
        RedisServer.start(),
        KafkaServer.start(),
        Optional.of(System.getProperty("outcry.acceptance.timeline", ""))
            .filter("mongo"::equals)
            .map(chosen -> MongoServer.start()));
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
