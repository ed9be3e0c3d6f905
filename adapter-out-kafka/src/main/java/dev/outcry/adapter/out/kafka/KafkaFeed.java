package dev.outcry.adapter.out.kafka;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import dev.outcry.adapter.json.JsonCodec;
import dev.outcry.adapter.json.JsonCodecs;
import dev.outcry.adapter.json.UndecodableException;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/**
 * One topic for all channels, which each instance reads as a whole, from when it began: it is its
 * own consumer group, and commits nothing. What nobody here listens to is dropped unread.
 */
final class KafkaFeed implements Feed, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(KafkaFeed.class.getName());
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final KafkaTopic topic;
  private final JsonCodec<FeedMessage> codec = JsonCodecs.feedMessages();
  private final DefaultKafkaProducerFactory<String, byte[]> producers;
  private final KafkaTemplate<String, byte[]> template;
  private final GroupMembers reader;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();

  /** By the names of channels, and only of those that have any. */
  private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();

  /**
   * @param group of this instance alone
   */
  KafkaFeed(KafkaTopic topic, String group, KafkaClients clients) {
    this.topic = topic;
    this.producers = clients.producers(group, PATIENCE);
    this.template = new KafkaTemplate<>(producers);
    ContainerProperties properties = new ContainerProperties(topic.name());
    properties.setGroupId(group);
    properties.setMessageListener((MessageListener<String, byte[]>) this::deliver);
    properties.setAckMode(ContainerProperties.AckMode.MANUAL);
    properties.setAssignmentCommitOption(ContainerProperties.AssignmentCommitOption.NEVER);
    properties.setConsumerRebalanceListener(new Beginning());
    this.reader =
        new GroupMembers(clients.consumers("latest"), properties, new PollAgain(new Progress()), 1);
  }

  /** Begins to read; if the broker cannot be reached, as soon as it can. */
  void start() {
    try {
      topic.ensure();
      template.partitionsFor(topic.name());
    } catch (RuntimeException unreachable) {
      LOG.log(ERROR, "feed {0} cannot be reached for now", topic.name());
    }
    reader.start();
  }

  @Override
  public void publish(Channel channel, FeedMessage message) {
    try {
      template.send(topic.name(), channel.name(), codec.encode(message));
    } catch (RuntimeException lost) {
      LOG.log(DEBUG, "a message was lost", lost);
      topic.doubt();
    }
  }

  @Override
  public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> consumer) {
    Listener listener = new Listener(channel.name(), consumer);
    listeners.compute(
        channel.name(),
        (name, present) -> {
          List<Listener> all = present == null ? new CopyOnWriteArrayList<>() : present;
          all.add(listener);
          return all;
        });
    return listener;
  }

  private void deliver(ConsumerRecord<String, byte[]> record) {
    List<Listener> present = record.key() == null ? null : listeners.get(record.key());
    if (present == null) {
      return;
    }
    try {
      FeedMessage message = codec.decode(record.value());
      present.forEach(listener -> listener.tell(message));
    } catch (UndecodableException undecodable) {
      LOG.log(DEBUG, "a message of another version was dropped", undecodable);
    }
  }

  @Override
  public void close() {
    reader.close();
    producers.destroy();
  }

  /** From here on nothing is missed. */
  private final class Beginning implements ConsumerAwareRebalanceListener {
    @Override
    public void onPartitionsAssigned(
        org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
        Collection<TopicPartition> partitions) {
      partitions.forEach(consumer::position);
      ready.complete(null);
    }
  }

  private final class Listener implements Subscription {

    private final String channel;
    private final Consumer<? super FeedMessage> consumer;

    Listener(String channel, Consumer<? super FeedMessage> consumer) {
      this.channel = channel;
      this.consumer = consumer;
    }

    void tell(FeedMessage message) {
      try {
        consumer.accept(message);
      } catch (Throwable failure) {
        LOG.log(ERROR, "a listener of " + channel + " failed", failure);
      }
    }

    @Override
    public CompletionStage<Void> ready() {
      return ready.copy();
    }

    @Override
    public void close() {
      listeners.computeIfPresent(
          channel,
          (name, present) -> {
            present.remove(this);
            return present.isEmpty() ? null : present;
          });
    }
  }
}
