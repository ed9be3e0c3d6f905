package dev.outcry.adapter.out.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.outcry.application.port.out.DeadLetters;
import dev.outcry.application.port.out.OutcomeUnknownException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Reads the topics of dead letters from end to end: they are short, and operators are few. That a
 * letter was replayed is noted in the same topic, behind it, once its command is in its lane again.
 */
final class KafkaDeadLetters implements DeadLetters, AutoCloseable {

  private static final String NAME = "dead-letters";

  private final NavigableMap<String, DeadLetterTopic> topics = new TreeMap<>();
  private final DefaultKafkaProducerFactory<String, byte[]> producers;
  private final KafkaTemplate<String, byte[]> template;

  KafkaDeadLetters(Collection<LaneSettings> lanes, KafkaClients clients, Topics topics) {
    lanes.forEach(
        lane ->
            this.topics.put(lane.topic(), new DeadLetterTopic(topics.deadLetters(lane), clients)));
    this.producers = clients.producers(NAME, KafkaClients.PATIENCE);
    this.template = new KafkaTemplate<>(producers);
  }

  @Override
  public List<Letter> list(Optional<LetterId> after, int limit) {
    LetterId last = after.orElse(new LetterId("", -1));
    return topics.tailMap(last.lane(), true).entrySet().stream()
        .flatMap(
            lane ->
                lane.getValue().open().values().stream()
                    .map(record -> letter(lane.getKey(), record))
                    .filter(letter -> letter.id().compareTo(last) > 0))
        .limit(limit)
        .toList();
  }

  @Override
  public boolean replay(LetterId id) {
    DeadLetterTopic topic = topics.get(id.lane());
    ConsumerRecord<String, byte[]> letter = topic == null ? null : topic.open().get(id.number());
    if (letter == null) {
      return false;
    }
    send(new ProducerRecord<>(id.lane(), letter.key(), letter.value()));
    send(topic.noteOfReplay(id.number()));
    return true;
  }

  private void send(ProducerRecord<String, byte[]> record) {
    try {
      template.send(record).get();
    } catch (ExecutionException | RuntimeException failure) {
      throw new OutcomeUnknownException("no answer from the broker", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new OutcomeUnknownException("interrupted", interrupted);
    }
  }

  private static Letter letter(String lane, ConsumerRecord<String, byte[]> record) {
    return new Letter(
        new LetterId(lane, record.offset()),
        Objects.requireNonNullElse(record.key(), ""),
        header(record, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP)
            .map(millis -> Instant.ofEpochMilli(ByteBuffer.wrap(millis).getLong()))
            .orElse(Instant.ofEpochMilli(record.timestamp())),
        header(record, KafkaHeaders.DLT_EXCEPTION_FQCN)
            .map(name -> new String(name, UTF_8))
            .orElse("unknown"));
  }

  private static Optional<byte[]> header(ConsumerRecord<?, ?> record, String name) {
    return Optional.ofNullable(record.headers().lastHeader(name)).map(Header::value);
  }

  @Override
  public void close() {
    producers.destroy();
  }
}
