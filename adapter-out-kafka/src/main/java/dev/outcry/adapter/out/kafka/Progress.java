package dev.outcry.adapter.out.kafka;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What is done of polls that are not done as a whole, so that it is not done again when they are
 * polled again.
 */
final class Progress {

  private record Place(TopicPartition partition, long offset) {
    static Place of(ConsumerRecord<?, ?> record) {
      return new Place(new TopicPartition(record.topic(), record.partition()), record.offset());
    }
  }

  private final Set<Place> done = ConcurrentHashMap.newKeySet();

  boolean isDone(ConsumerRecord<?, ?> record) {
    return done.contains(Place.of(record));
  }

  void done(ConsumerRecord<?, ?> record) {
    done.add(Place.of(record));
  }

  /** The first of these that is not done. */
  OptionalLong firstOpen(List<? extends ConsumerRecord<?, ?>> records) {
    return records.stream()
        .filter(record -> !isDone(record))
        .mapToLong(ConsumerRecord::offset)
        .findFirst();
  }

  /** Their offsets are committed now. */
  void forget(Collection<? extends ConsumerRecord<?, ?>> records) {
    records.forEach(record -> done.remove(Place.of(record)));
  }

  /** They are another's now, who begins at the committed offsets. */
  void forgetAll(Collection<TopicPartition> partitions) {
    done.removeIf(place -> partitions.contains(place.partition));
  }
}
