package dev.outcry.adapter.out.kafka;

/**
 * Where a lane runs.
 *
 * @param topic its topic; what is set aside goes to the topic of this name and {@code .dlt}
 * @param partitions how many keys can be handled at once, over all instances; fixed when the topic
 *     is created
 * @param group the consumer group of those that handle it
 * @param concurrency how many threads of this instance handle it
 */
record LaneSettings(String topic, int partitions, String group, int concurrency) {

  /** Where what is set aside goes. */
  String deadLetterTopic() {
    return topic + ".dlt";
  }
}
