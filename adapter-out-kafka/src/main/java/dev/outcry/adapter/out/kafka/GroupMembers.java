package dev.outcry.adapter.out.kafka;

import static java.lang.System.Logger.Level.ERROR;

import java.time.Duration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ConcurrentContainerStoppedEvent;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * Members of a consumer group. Should they die of an error, they are begun again: a topic that
 * nobody reads is worse than one whose reader fails again and says so.
 */
final class GroupMembers implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(GroupMembers.class.getName());

  private final ConcurrentMessageListenerContainer<String, byte[]> members;
  private volatile boolean closed;

  GroupMembers(
      ConsumerFactory<String, byte[]> consumers,
      ContainerProperties properties,
      CommonErrorHandler failures,
      int count) {
    properties.setPollTimeout(1_000);
    properties.setShutdownTimeout(Duration.ofSeconds(30).toMillis());
    members = new ConcurrentMessageListenerContainer<>(consumers, properties);
    members.setBeanName("outcry-" + properties.getGroupId());
    members.setConcurrency(count);
    members.setCommonErrorHandler(failures);
    members.setApplicationEventPublisher(this::heard);
  }

  void start() {
    members.start();
  }

  private void heard(Object event) {
    if (event instanceof ConcurrentContainerStoppedEvent && !closed) {
      LOG.log(ERROR, "all members of group {0} stopped; they begin again", members.getGroupId());
      new Thread(members::start, "outcry-restart").start();
    }
  }

  /** Lets what is at hand finish, and leaves the group. */
  @Override
  public void close() {
    closed = true;
    members.stop();
  }
}
