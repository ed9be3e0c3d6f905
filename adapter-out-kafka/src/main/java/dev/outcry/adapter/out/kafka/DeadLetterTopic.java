package dev.outcry.adapter.out.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.outcry.application.port.out.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Letters, and behind them notes that name letters which were replayed. */
final class DeadLetterTopic {

  private static final String REPLAYED = "outcry-replayed";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final KafkaTopic topic;
  private final KafkaClients clients;

  DeadLetterTopic(KafkaTopic topic, KafkaClients clients) {
    this.topic = topic;
    this.clients = clients;
  }

  ProducerRecord<String, byte[]> noteOfReplay(long number) {
    ProducerRecord<String, byte[]> note = new ProducerRecord<>(topic.name(), 0, null, null);
    note.headers().add(REPLAYED, Long.toString(number).getBytes(UTF_8));
    return note;
  }

  /**
   * The letters that were not replayed, by their offsets.
   *
   * @throws UnavailableException if they cannot all be read within a few seconds
   */
  NavigableMap<Long, ConsumerRecord<String, byte[]>> open() {
    topic.ensure();
    NavigableMap<Long, ConsumerRecord<String, byte[]>> open = new TreeMap<>();
    TopicPartition partition = new TopicPartition(topic.name(), 0);
    Instant end = Instant.now().plus(PATIENCE);
    try (Consumer<String, byte[]> consumer = clients.consumers().createConsumer()) {
      List<TopicPartition> all = List.of(partition);
      long last = consumer.endOffsets(all, PATIENCE).get(partition);
      consumer.assign(all);
      consumer.seek(partition, consumer.beginningOffsets(all, PATIENCE).get(partition));
      while (consumer.position(partition, PATIENCE) < last) {
        if (Instant.now().isAfter(end)) {
          throw new UnavailableException(topic.name() + " cannot be read in time");
        }
        consumer.poll(Duration.ofMillis(200)).forEach(record -> read(record, open));
      }
      return open;
    } catch (KafkaException unreachable) {
      throw new UnavailableException(topic.name() + " cannot be read", unreachable);
    }
  }

  private static void read(
      ConsumerRecord<String, byte[]> record,
      NavigableMap<Long, ConsumerRecord<String, byte[]>> open) {
    Header replayed = record.headers().lastHeader(REPLAYED);
    if (replayed == null) {
      open.put(record.offset(), record);
    } else {
      open.remove(Long.valueOf(new String(replayed.value(), UTF_8)));
    }
  }
}
