package dev.outcry.bootstrap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out what would look for a server that nobody chose, only because a client for it comes
 * with Outcry. What an embedding program names an address for is its own affair, and stays.
 */
final class UnchosenServers implements AutoConfigurationImportFilter, EnvironmentAware {

  /** All else that needs one of these servers follows from the classes named here. */
  private record Technology(String name, List<String> addresses, List<String> autoConfigurations) {}

  private static final Map<String, Technology> CONNECTING =
      byAutoConfiguration(
          new Technology(
              AdapterSelection.POSTGRES,
              List.of("spring.datasource.url", "spring.datasource.jndi-name"),
              List.of("org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")),
          new Technology(
              AdapterSelection.KAFKA,
              List.of("spring.kafka.bootstrap-servers", "spring.kafka.bootstrap-servers[0]"),
              List.of("org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")),
          new Technology(
              AdapterSelection.REDIS,
              List.of(
                  "spring.data.redis.host",
                  "spring.data.redis.url",
                  "spring.data.redis.cluster.nodes",
                  "spring.data.redis.cluster.nodes[0]",
                  "spring.data.redis.sentinel.master"),
              List.of(
                  "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration",
                  "org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration",
                  "org.springframework.boot.data.redis.autoconfigure.DataRedisRepositoriesAutoConfiguration")),
          new Technology(
              AdapterSelection.MONGO,
              List.of("spring.mongodb.uri", "spring.mongodb.host"),
              List.of(
                  "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                  "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
                  "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration")));

  private @Nullable Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  /** Spring asks hundreds of times, mostly for one class; the settings are read for few of them. */
  @Override
  public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
    boolean[] wanted = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      String name = classes[i];
      Technology technology = name == null ? null : CONNECTING.get(name);
      wanted[i] = technology == null || isWanted(technology);
    }
    return wanted;
  }

  private boolean isWanted(Technology technology) {
    Environment settings = Objects.requireNonNull(environment);
    return AdapterSelection.of(settings).uses(technology.name())
        || technology.addresses().stream().anyMatch(settings::containsProperty);
  }

  private static Map<String, Technology> byAutoConfiguration(Technology... technologies) {
    Map<String, Technology> all = new HashMap<>();
    for (Technology technology : technologies) {
      technology.autoConfigurations().forEach(each -> all.put(each, technology));
    }
    return Map.copyOf(all);
  }
}
