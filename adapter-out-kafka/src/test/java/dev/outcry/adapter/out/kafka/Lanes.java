package dev.outcry.adapter.out.kafka;

import dev.outcry.adapter.json.UndecodableException;
import dev.outcry.adapter.tck.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Lanes of a broker, each on a topic of its own, closed together. */
final class Lanes implements AutoCloseable {

  /** Commands in the tests of the contract; one that begins with {@code "!"} cannot be read. */
  static final Wire<String> TEXT =
      new Wire<>(text -> text.getBytes(StandardCharsets.UTF_8), Lanes::readText);

  private final KafkaClients clients;
  private final Topics topics;
  private final List<KafkaCommandLane<?>> lanes = new ArrayList<>();

  Lanes(KafkaServer server) {
    Map<String, Object> settings = Map.of("bootstrap.servers", server.bootstrapServers());
    clients = new KafkaClients(settings, settings, settings, factory -> {});
    topics = new Topics(clients);
  }

  /** Settings that no other test uses. */
  static LaneSettings anySettings(int partitions) {
    String name = Samples.anyName();
    return new LaneSettings("test." + name, partitions, "group-" + name, Math.min(2, partitions));
  }

  <C> KafkaCommandLane<C> lane(LaneSettings settings, Wire<C> wire) {
    KafkaCommandLane<C> lane = new KafkaCommandLane<>(settings, wire, clients, topics);
    lanes.add(lane);
    return lane;
  }

  private static String readText(byte @Nullable [] bytes) {
    if (bytes == null || bytes[0] == '!') {
      throw new UndecodableException("not for this test");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** All that is in a topic now; nothing if there is no such topic. */
  List<ConsumerRecord<String, byte[]>> records(String topic) {
    try (Consumer<String, byte[]> consumer = clients.consumers().createConsumer()) {
      List<TopicPartition> partitions =
          consumer.listTopics().getOrDefault(topic, List.of()).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  KafkaClients clients() {
    return clients;
  }

  Topics topics() {
    return topics;
  }

  @Override
  public void close() {
    lanes.forEach(KafkaCommandLane::close);
    topics.close();
  }
}
