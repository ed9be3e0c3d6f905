package dev.outcry.adapter.out.kafka;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * Where a lane runs.
 *
 * @param topic its topic; what is set aside goes to the topic of this name and {@code .dlt}
 * @param partitions how many keys can be handled at once, over all instances; fixed when the topic
 *     is created
 * @param group the consumer group of those that handle it
 * @param concurrency how many threads of this instance handle it
 * @param linger how long what is there may wait for more to be handled with it
 */
record LaneSettings(String topic, int partitions, String group, int concurrency, Duration linger) {

  /** As many bytes end the wait. */
  private static final int MUCH = 256 << 10;

  LaneSettings(String topic, int partitions, String group, int concurrency) {
    this(topic, partitions, group, concurrency, Duration.ZERO);
  }

  LaneSettings withLinger(Duration linger) {
    return new LaneSettings(topic, partitions, group, concurrency, linger);
  }

  /** What consumers are told of that. */
  Properties lingering() {
    Properties properties = new Properties();
    if (!linger.isZero()) {
      properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, MUCH);
      properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) linger.toMillis());
    }
    return properties;
  }

  /** Where what is set aside goes. */
  String deadLetterTopic() {
    return topic + ".dlt";
  }
}
