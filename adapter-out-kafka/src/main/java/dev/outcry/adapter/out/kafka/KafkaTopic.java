package dev.outcry.adapter.out.kafka;

import static org.apache.kafka.common.config.TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.Position;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.record.TimestampType;

/**
 * A topic of ours: made when it is first needed, by whoever needs it first, and asked which
 * incarnation it is.
 *
 * <p>The incarnation is the time of its creation, kept where it lives and dies with the topic: in
 * its setting {@code flush.messages}, whose meaning (flush after so many records) nobody notices at
 * such a number. Of a topic that somebody else made it is 1 unless they set it too.
 */
final class KafkaTopic {

  private static final long MADE_BY_OTHERS = 1;

  private record Seen(long offset, long millis) {}

  private final Admin admin;
  private final String name;
  private final int partitions;
  private final Map<String, String> settings;
  private final Clock clock;

  /** Stays as it is while the question is asked again. */
  private volatile OptionalLong lastAnswer = OptionalLong.empty();

  private final Map<Integer, Seen> seen = new ConcurrentHashMap<>();
  private CompletableFuture<Long> incarnation =
      CompletableFuture.failedFuture(new IllegalStateException("not asked yet"));

  private KafkaTopic(
      Admin admin, String name, int partitions, Map<String, String> settings, Clock clock) {
    this.admin = admin;
    this.name = name;
    this.partitions = partitions;
    this.settings = settings;
    this.clock = clock;
  }

  /** A topic whose records carry the time at which the broker took them. */
  static KafkaTopic of(Admin admin, String name, int partitions, Duration retention) {
    return new KafkaTopic(admin, name, partitions, stamped(retention), Clock.systemUTC());
  }

  /** A topic of one partition that takes what is larger than others take. */
  static KafkaTopic ofDeadLetters(Admin admin, String name, Duration retention) {
    Map<String, String> settings = new HashMap<>(stamped(retention));
    settings.put(MAX_MESSAGE_BYTES_CONFIG, Integer.toString(KafkaClients.LARGEST_REQUEST));
    return new KafkaTopic(admin, name, 1, settings, Clock.systemUTC());
  }

  private static Map<String, String> stamped(Duration retention) {
    return Map.of(
        MESSAGE_TIMESTAMP_TYPE_CONFIG,
        TimestampType.LOG_APPEND_TIME.name,
        RETENTION_MS_CONFIG,
        Long.toString(retention.toMillis()));
  }

  String name() {
    return name;
  }

  /**
   * Sees to it that the topic exists.
   *
   * @throws UnavailableException if that cannot be told within {@link KafkaClients#PATIENCE}
   * @throws IllegalStateException if it exists but goes by the clocks of producers
   */
  void ensure() {
    await(known());
  }

  /** It may be gone: whoever needs it next sees to it again. Waits for nothing. */
  void doubt() {
    asked();
  }

  /**
   * The place of a record. A record that took a place already seen, but later, is of a topic that
   * was made anew meanwhile.
   *
   * @throws UnavailableException as {@link #ensure}
   */
  Position positionOf(int partition, long offset, long millis) {
    Seen latest = seen.get(partition);
    if (latest != null && offset <= latest.offset && millis > latest.millis) {
      await(asked());
      seen.clear();
      latest = null;
    }
    if (latest == null || offset > latest.offset) {
      seen.put(partition, new Seen(offset, millis));
    }
    OptionalLong answered = lastAnswer;
    return new Position(answered.isPresent() ? answered.getAsLong() : await(known()), offset);
  }

  private synchronized CompletableFuture<Long> known() {
    return incarnation.isCompletedExceptionally() ? asked() : incarnation;
  }

  private synchronized CompletableFuture<Long> asked() {
    Map<String, String> withCreation = new HashMap<>(settings);
    withCreation.put(FLUSH_MESSAGES_INTERVAL_CONFIG, Long.toString(clock.millis()));
    NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty());
    Instant end = clock.instant().plus(KafkaClients.PATIENCE);
    incarnation =
        admin
            .createTopics(List.of(topic.configs(withCreation)))
            .config(name)
            .toCompletionStage()
            .exceptionallyCompose(
                failure ->
                    causeOf(failure) instanceof TopicExistsException
                        ? described(end)
                        : CompletableFuture.failedStage(causeOf(failure)))
            .thenApply(this::incarnationIn)
            .toCompletableFuture();
    return incarnation;
  }

  /** A topic that somebody made just now is not known to all brokers at once. */
  private CompletionStage<Config> described(Instant end) {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
    return admin
        .describeConfigs(List.of(topic))
        .values()
        .get(topic)
        .toCompletionStage()
        .exceptionallyCompose(
            failure ->
                causeOf(failure) instanceof UnknownTopicOrPartitionException
                        && clock.instant().isBefore(end)
                    ? described(end)
                    : CompletableFuture.failedStage(causeOf(failure)));
  }

  private static Throwable causeOf(Throwable failure) {
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  private long incarnationIn(Config config) {
    String timestamps = config.get(MESSAGE_TIMESTAMP_TYPE_CONFIG).value();
    if (!timestamps.equals(TimestampType.LOG_APPEND_TIME.name)) {
      throw new IllegalStateException(
          "topic %s must have %s=%s, not %s"
              .formatted(
                  name,
                  MESSAGE_TIMESTAMP_TYPE_CONFIG,
                  TimestampType.LOG_APPEND_TIME.name,
                  timestamps));
    }
    long flush = Long.parseLong(config.get(FLUSH_MESSAGES_INTERVAL_CONFIG).value());
    long answer = flush == Long.MAX_VALUE ? MADE_BY_OTHERS : flush;
    lastAnswer = OptionalLong.of(answer);
    return answer;
  }

  private long await(CompletableFuture<Long> answer) {
    try {
      return answer.get(KafkaClients.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IllegalStateException wrong) {
        throw wrong;
      }
      throw new UnavailableException("topic " + name + " cannot be reached", failed.getCause());
    } catch (TimeoutException late) {
      throw new UnavailableException("topic " + name + " cannot be reached", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("interrupted", interrupted);
    }
  }
}
