package dev.outcry.adapter.out.kafka;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;

/** The topics of this program, made with their settings when they are first needed. */
final class Topics implements AutoCloseable {

  private static final Duration RETENTION = Duration.ofDays(7);
  private static final Duration RETENTION_OF_FEEDS = Duration.ofHours(1);

  private final Admin admin;

  Topics(KafkaClients clients) {
    this.admin = clients.newAdmin();
  }

  KafkaTopic lane(LaneSettings settings) {
    return KafkaTopic.of(admin, settings.topic(), settings.partitions(), RETENTION);
  }

  KafkaTopic deadLetters(LaneSettings settings) {
    return KafkaTopic.ofDeadLetters(admin, settings.deadLetterTopic(), RETENTION);
  }

  KafkaTopic feed(String name, int partitions) {
    return KafkaTopic.of(admin, name, partitions, RETENTION_OF_FEEDS);
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
