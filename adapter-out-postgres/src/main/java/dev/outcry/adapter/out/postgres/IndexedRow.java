package dev.outcry.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Folded;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An entry with what it is found by, which is written and never read.
 *
 * @param folded its words as they are searched; null where those are the words themselves
 * @param bigrams of that, and of the room; null where nothing can be found
 */
record IndexedRow(@JsonUnwrapped EntryRow row, @Nullable String folded, int @Nullable [] bigrams) {

  static IndexedRow of(Entry entry) {
    EntryRow row = EntryRows.MAPPED.row(entry);
    if (row.words() == null) {
      return new IndexedRow(row, null, null);
    }
    Folded folded = Folded.of(row.words());
    int[] bigrams = folded.bigrams().toArray();
    return new IndexedRow(
        row,
        folded.value().equals(row.words()) ? null : folded.value(),
        bigrams.length == 0
            ? null
            : IntStream.concat(IntStream.of(bigrams), IntStream.of(number(entry.roomId())))
                .toArray());
  }

  /** By which entries of a room are found together with their bigrams. */
  static int number(RoomId roomId) {
    return roomId.value().hashCode();
  }
}
