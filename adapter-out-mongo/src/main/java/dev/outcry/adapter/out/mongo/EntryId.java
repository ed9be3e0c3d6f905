package dev.outcry.adapter.out.mongo;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import org.bson.Document;

/** The place of an entry among those of all rooms; the order of its fields is that of the index. */
record EntryId(String room, long seq) {

  static EntryId of(RoomId roomId, Seq seq) {
    return new EntryId(roomId.value(), seq.value());
  }

  Document document() {
    return new Document("room", room).append("seq", seq);
  }
}
