package dev.outcry.adapter.out.kafka;

import static java.lang.System.Logger.Level.ERROR;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Goes back to what was not done, after a short wait: as polling goes on meanwhile, the consumer
 * keeps its partitions however long it takes.
 */
final class PollAgain implements CommonErrorHandler {

  private static final System.Logger LOG = System.getLogger(PollAgain.class.getName());
  private static final long WAIT_MILLIS = 100;

  private final Progress progress;

  PollAgain(Progress progress) {
    this.progress = progress;
  }

  @Override
  public boolean seeksAfterHandling() {
    return true;
  }

  @Override
  public boolean isAckAfterHandle() {
    return false;
  }

  @Override
  public void handleBatch(
      Exception failure,
      ConsumerRecords<?, ?> records,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      Runnable invokeListener) {
    if (!(failure.getCause() instanceof UnfinishedException)) {
      LOG.log(ERROR, "a lane could not handle what it polled", failure);
    }
    for (TopicPartition partition : records.partitions()) {
      progress
          .firstOpen(records.records(partition))
          .ifPresent(
              offset -> {
                if (consumer.assignment().contains(partition)) {
                  consumer.seek(partition, offset);
                }
              });
    }
    waitFor(container);
  }

  @Override
  public void handleOtherException(
      Exception failure,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      boolean batchListener) {
    LOG.log(ERROR, "a lane could not poll", failure);
    waitFor(container);
  }

  private static void waitFor(MessageListenerContainer container) {
    try {
      ListenerUtils.stoppableSleep(container, WAIT_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
