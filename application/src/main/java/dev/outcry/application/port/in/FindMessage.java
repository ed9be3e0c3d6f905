package dev.outcry.application.port.in;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.user.UserId;
import java.util.Optional;

/** What became of one's own message? Refused with {@code ROOM_NOT_FOUND}. */
public interface FindMessage {

  record Query(UserId sender, RoomId roomId, MessageKey key) {}

  /** Its place and the revision that it took when it was posted; empty if it is not recorded. */
  Optional<EntryAnswer.Persisted> find(Query query);
}
