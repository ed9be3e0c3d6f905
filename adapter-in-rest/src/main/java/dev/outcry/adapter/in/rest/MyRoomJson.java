package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.in.ListMyRooms.MyRoom;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A room in the list of one's rooms.
 *
 * @param muted whether one wants no notices of it but of mentions
 * @param displayName the name, or of a direct room the other person's
 */
record MyRoomJson(
    String id,
    @Nullable String name,
    @Nullable String displayName,
    String type,
    long memberCount,
    int unreadCount,
    boolean muted,
    @Nullable LastMessageJson lastMessage,
    Instant createdAt) {

  record LastMessageJson(
      long seq, @Nullable String senderNickname, @Nullable String content, Instant createdAt) {
    static LastMessageJson of(Entry entry, Names names) {
      return new LastMessageJson(
          entry.seq().value(),
          names.nickname(entry.sender()),
          entry.content().text().map(MessageText::value).orElse(null),
          entry.posting().at());
    }
  }

  /** Whose names are needed to show it. */
  static Stream<UserId> people(MyRoom mine) {
    return Stream.concat(mine.companion().stream(), mine.lastMessage().map(Entry::sender).stream());
  }

  static MyRoomJson of(MyRoom mine, Names names) {
    Room room = mine.room();
    Optional<String> name = room.kind().name().map(RoomName::value);
    return new MyRoomJson(
        room.id().value(),
        name.orElse(null),
        name.or(() -> mine.companion().map(names::nickname)).orElse(null),
        room.type().name(),
        mine.memberCount(),
        mine.unread(),
        mine.muted(),
        mine.lastMessage().map(last -> LastMessageJson.of(last, names)).orElse(null),
        room.createdAt());
  }
}
