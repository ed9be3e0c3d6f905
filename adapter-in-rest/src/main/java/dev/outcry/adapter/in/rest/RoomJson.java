package dev.outcry.adapter.in.rest;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ViewRoom;
import dev.outcry.application.port.in.ViewRoom.RoomDetail;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A room in detail. A direct room has no name.
 *
 * @param inviteOnly of a group
 * @param inviteCode of a group, for its moderators
 */
record RoomJson(
    String id,
    @Nullable String name,
    String type,
    String createdBy,
    Instant createdAt,
    List<MemberJson> members,
    long headSeq,
    long headRev,
    long readSeq,
    int slowModeSeconds,
    boolean frozen,
    @Nullable Boolean inviteOnly,
    @Nullable String inviteCode) {

  /**
   * @param mutedUntil for moderators and for the member
   */
  record MemberJson(
      String userId, @Nullable String nickname, String role, @Nullable Instant mutedUntil) {
    static MemberJson of(Membership member, boolean closely, Names names) {
      return new MemberJson(
          member.userId().value(),
          names.nickname(member.userId()),
          member.role().name(),
          closely ? member.mutedUntil().orElse(null) : null);
    }
  }

  static RoomJson of(Outcry outcry, UserId caller, RoomId id) {
    RoomDetail detail = outcry.viewRoom().view(new ViewRoom.Query(caller, id));
    Names names = Names.of(outcry.findUsers(), detail.members().stream().map(Membership::userId));
    return of(detail, names);
  }

  private static RoomJson of(RoomDetail detail, Names names) {
    Room room = detail.room();
    boolean moderator = detail.own().filter(own -> own.role().isModerator()).isPresent();
    Optional<UserId> caller = detail.own().map(Membership::userId);
    return new RoomJson(
        room.id().value(),
        room.kind().name().map(RoomName::value).orElse(null),
        room.type().name(),
        room.createdBy().value(),
        room.createdAt(),
        detail.members().stream()
            .map(
                member ->
                    MemberJson.of(
                        member,
                        moderator || caller.filter(member.userId()::equals).isPresent(),
                        names))
            .toList(),
        detail.headSeq().value(),
        detail.headRev().value(),
        detail.mark().read().value(),
        room.rules().slowModeSeconds(),
        room.rules().frozen(),
        room.kind() instanceof Room.Group group ? group.inviteOnly() : null,
        detail.inviteCode().map(InviteCode::value).orElse(null));
  }

  /** Leaves out the code. */
  @Override
  public String toString() {
    return "RoomJson[" + id + "]";
  }
}
