package dev.outcry.adapter.out.kafka;

import static java.lang.System.Logger.Level.ERROR;

import dev.outcry.application.port.out.UnavailableException;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

/**
 * Puts records aside with the bytes they had, where they came from and what kind of failure it was;
 * messages and traces of exceptions are left out, as they may hold what somebody said.
 */
final class DeadLetterOffice {

  private static final System.Logger LOG = System.getLogger(DeadLetterOffice.class.getName());

  private final KafkaTopic letters;
  private final DeadLetterPublishingRecoverer publisher;

  DeadLetterOffice(KafkaTopic letters, KafkaTemplate<String, byte[]> template) {
    this.letters = letters;
    this.publisher =
        new DeadLetterPublishingRecoverer(
            template, (record, failure) -> new TopicPartition(letters.name(), 0));
    publisher.setFailIfSendResultIsError(true);
    publisher.setWaitForSendResultTimeout(Duration.ofSeconds(9));
    publisher.setLogRecoveryRecord(false);
    publisher.excludeHeader(HeadersToAdd.EX_MSG, HeadersToAdd.EX_STACKTRACE);
  }

  /**
   * Returns once the record is safe.
   *
   * @throws UnavailableException if that cannot be told; it may be set aside twice then
   */
  void setAside(ConsumerRecord<String, byte[]> record, Throwable failure) {
    letters.ensure();
    try {
      publisher.accept(record, null, asException(failure));
    } catch (RuntimeException unreachable) {
      throw new UnavailableException(letters.name() + " takes nothing", unreachable);
    }
    LOG.log(
        ERROR,
        "record {0} of partition {1} of {2} was set aside: {3}",
        Long.toString(record.offset()),
        record.partition(),
        record.topic(),
        failure.getClass().getName());
  }

  private static Exception asException(Throwable failure) {
    return failure instanceof Exception exception
        ? exception
        : new IllegalStateException("an error", failure);
  }
}
