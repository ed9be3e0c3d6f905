package dev.outcry.adapter.out.kafka;

import dev.outcry.application.port.out.CommandLane.Attachment;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;

/** A handler, and those members of its lane's group that work for it. */
final class KafkaAttachment implements Attachment {

  /**
   * How far behind the work its committed offsets may be. Each commit costs the broker as much as a
   * record; what a crash leaves uncommitted is handled again, which changes nothing.
   */
  private static final long COMMIT_MILLIS = 200;

  /** Whoever stops does not wait longer for a broker that is out of reach. */
  private static final Duration COMMIT_PATIENCE = Duration.ofSeconds(10);

  private final LaneListener<?> listener;
  private final Runnable detach;
  private final GroupMembers members;

  KafkaAttachment(
      LaneSettings settings,
      KafkaClients clients,
      LaneListener<?> listener,
      Progress progress,
      Runnable detach) {
    this.listener = listener;
    this.detach = detach;
    ContainerProperties properties = new ContainerProperties(settings.topic());
    properties.setGroupId(settings.group());
    properties.setMessageListener(listener);
    properties.setKafkaConsumerProperties(settings.lingering());
    properties.setAckMode(ContainerProperties.AckMode.TIME);
    properties.setAckTime(COMMIT_MILLIS);
    properties.setSyncCommits(true); // What is refused during a rebalance is committed after it.
    properties.setSyncCommitTimeout(COMMIT_PATIENCE);
    properties.setConsumerRebalanceListener(new ForgetsWhatMoved(progress));
    members =
        new GroupMembers(
            clients.consumers(), properties, new PollAgain(progress), settings.concurrency());
  }

  void start() {
    members.start();
  }

  @Override
  public void close() {
    listener.close();
    members.close();
    detach.run();
  }

  private record ForgetsWhatMoved(Progress progress) implements ConsumerAwareRebalanceListener {
    @Override
    public void onPartitionsRevokedAfterCommit(
        Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
      progress.forgetAll(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
      progress.forgetAll(partitions);
    }
  }
}
