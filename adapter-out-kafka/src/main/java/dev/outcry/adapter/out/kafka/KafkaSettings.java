package dev.outcry.adapter.out.kafka;

import dev.outcry.application.port.out.NoticeCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Names and sizes on the broker, under {@code outcry.kafka}.
 *
 * @param concurrency how many threads of an instance handle a lane; as many as there are
 *     processors, if 0, and never more than partitions
 */
@ConfigurationProperties("outcry.kafka")
record KafkaSettings(
    @DefaultValue Named messages,
    @DefaultValue Named bids,
    @DefaultValue Named readReceipts,
    @DefaultValue Named notifications,
    @DefaultValue Named feed,
    @DefaultValue("0") int concurrency) {

  /**
   * @param group of a feed the beginning of the groups of its instances
   */
  record Named(@Nullable String topic, @Nullable Integer partitions, @Nullable String group) {

    Named orElse(String topic, int partitions, String group) {
      return new Named(
          this.topic == null ? topic : this.topic,
          this.partitions == null ? partitions : this.partitions,
          this.group == null ? group : this.group);
    }
  }

  LaneSettings messagesLane() {
    return lane(messages.orElse("chat.messages", 12, "chat-persistence"));
  }

  LaneSettings bidsLane() {
    return lane(bids.orElse("auction.bids", 12, "auction-bids"));
  }

  LaneSettings readReceiptsLane() {
    return lane(readReceipts.orElse("chat.read-receipts", 3, "chat-read-receipt"));
  }

  LaneSettings notificationsLane() {
    return lane(notifications.orElse("notifications", 3, "notification"))
        .withLinger(NoticeCommand.GATHERED);
  }

  /** The feed, whose group is to be followed by the name of an instance. */
  LaneSettings broadcast() {
    return lane(feed.orElse("chat.broadcast", 3, "chat-broadcast"));
  }

  private LaneSettings lane(Named named) {
    int threads = concurrency > 0 ? concurrency : Runtime.getRuntime().availableProcessors();
    return new LaneSettings(
        named.topic, named.partitions, named.group, Math.min(threads, named.partitions));
  }
}
