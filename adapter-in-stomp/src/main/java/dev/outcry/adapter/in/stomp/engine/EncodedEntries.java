package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryView;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Entries as they go over the wire, each made once however many receive it: the last ones are kept,
 * in a table that does not grow. Room and revision determine an entry. Thread-safe.
 */
final class EncodedEntries {

  private static final int KEPT = 1 << 10;

  /** How an entry is said. */
  @FunctionalInterface
  interface Encoding {
    /** Null as long as the sender's name is not known. */
    byte @Nullable [] of(RoomId roomId, EntryView view);
  }

  private record Encoded(RoomId roomId, long rev, boolean hidden, SharedMessage message) {
    boolean is(RoomId roomId, long rev, boolean hidden) {
      return this.rev == rev && this.hidden == hidden && this.roomId.equals(roomId);
    }
  }

  private final Encoding encoding;
  private final AtomicReferenceArray<@Nullable Encoded> table = new AtomicReferenceArray<>(KEPT);

  EncodedEntries(Encoding encoding) {
    this.encoding = encoding;
  }

  /** Null as long as the sender's name is not known. */
  @Nullable SharedMessage of(RoomId roomId, EntryView view) {
    boolean hidden = view.<Boolean>fold(visible -> false, none -> true);
    long rev = view.rev().value();
    int slot = (roomId.hashCode() + 31 * Long.hashCode(rev) + (hidden ? 1 : 0)) & (KEPT - 1);
    Encoded kept = table.get(slot);
    if (kept == null || !kept.is(roomId, rev, hidden)) {
      byte[] bytes = encoding.of(roomId, view);
      if (bytes == null) {
        return null;
      }
      kept = new Encoded(roomId, rev, hidden, new SharedMessage(bytes));
      table.set(slot, kept);
    }
    return kept.message();
  }
}
