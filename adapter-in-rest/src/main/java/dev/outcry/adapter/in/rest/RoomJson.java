package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.in.ViewRoom.RoomDetail;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A room in detail. A direct room has no name. */
record RoomJson(
    String id,
    @Nullable String name,
    String type,
    String createdBy,
    Instant createdAt,
    List<MemberJson> members,
    long headSeq,
    long headRev,
    long readSeq) {

  record MemberJson(String userId, @Nullable String nickname, String role) {
    static MemberJson of(Membership member, Names names) {
      return new MemberJson(
          member.userId().value(), names.nickname(member.userId()), member.role().name());
    }
  }

  static RoomJson of(RoomDetail detail, Names names) {
    Room room = detail.room();
    return new RoomJson(
        room.id().value(),
        room.kind().name().map(RoomName::value).orElse(null),
        room.type().name(),
        room.createdBy().value(),
        room.createdAt(),
        detail.members().stream().map(member -> MemberJson.of(member, names)).toList(),
        detail.headSeq().value(),
        detail.headRev().value(),
        detail.mark().read().value());
  }
}
