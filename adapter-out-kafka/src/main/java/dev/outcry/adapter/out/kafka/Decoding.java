package dev.outcry.adapter.out.kafka;

import dev.outcry.adapter.json.UndecodableException;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Commands out of the records of a topic, each with its place and the time of its arrival. */
record Decoding<C>(KafkaTopic topic, Wire<C> wire) {

  /**
   * @throws UndecodableException for what is no command
   * @throws dev.outcry.application.port.out.UnavailableException if its place cannot be told now
   */
  LaneRecord<C> of(ConsumerRecord<String, byte[]> source) {
    if (source.key() == null) {
      throw new UndecodableException("a command without a key");
    }
    C command = wire.decode().apply(source.value());
    return new LaneRecord<>(
        topic.positionOf(source.partition(), source.offset(), source.timestamp()),
        Instant.ofEpochMilli(source.timestamp()),
        command,
        TraceHeader.of(source));
  }
}
