package dev.outcry.benchmarks;

import dev.outcry.adapter.out.kafka.KafkaServer;
import dev.outcry.adapter.out.postgres.PostgresServer;
import dev.outcry.adapter.out.redis.RedisServer;
import dev.outcry.application.Outcry;
import dev.outcry.bootstrap.OutcryServer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** The server's core, in this process, on real servers; what measures it asks it directly. */
record RunningCore(ConfigurableApplicationContext context, List<AutoCloseable> servers)
    implements AutoCloseable {

  private static final List<String> ALWAYS =
      List.of(
          "--server.port=0",
          "--outcry.jwt.secret=" + randomSecret(),
          "--outcry.limits.bids=0",
          "--outcry.limits.signup=0",
          "--outcry.demo=false",
          "--spring.datasource.username=" + PostgresServer.USERNAME);

  /** Stores in PostgreSQL, all else in memory. */
  static RunningCore onPostgres(String url) {
    return start(
        List.of(),
        Stream.of(
            "--outcry.adapters.store=postgres",
            "--outcry.adapters.timeline=postgres",
            "--spring.datasource.url=" + url));
  }

  /**
   * As an instance of many: lanes in Kafka, the feed in Redis, both new and with nothing in them.
   */
  static RunningCore distributed(String url) {
    RedisServer redis = RedisServer.start();
    KafkaServer kafka = KafkaServer.start();
    return start(
        List.of(redis, kafka),
        Stream.of(
            "--spring.profiles.active=distributed",
            "--spring.datasource.url=" + url,
            "--spring.data.redis.host=" + redis.host(),
            "--spring.data.redis.port=" + redis.port(),
            "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers()));
  }

  private static String randomSecret() {
    byte[] bytes = new byte[48];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static RunningCore start(List<AutoCloseable> servers, Stream<String> settings) {
    String[] all = Stream.concat(ALWAYS.stream(), settings).toArray(String[]::new);
    return new RunningCore(OutcryServer.application().run(all), servers);
  }

  Outcry outcry() {
    return context.getBean(Outcry.class);
  }

  @Override
  public void close() throws Exception {
    context.close();
    for (AutoCloseable server : servers) {
      server.close();
    }
  }
}
