package dev.outcry.application.port.in;

import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/**
 * A room in detail, for its members; an auction's room for everyone. Refused with {@code
 * ROOM_NOT_FOUND}.
 */
public interface ViewRoom {

  record Query(UserId caller, RoomId roomId) {}

  /**
   * @param members at most {@value dev.outcry.domain.room.Room#GROUP_LIMIT}, in the order in which
   *     they joined
   * @param own the caller's, unless he only reads
   * @param inviteCode of a group, for those who keep order in it
   * @param mark how far the caller has come, own messages counted as read
   */
  record RoomDetail(
      Room room,
      List<Membership> members,
      Optional<Membership> own,
      Optional<InviteCode> inviteCode,
      Seq headSeq,
      Rev headRev,
      ReadMark mark) {}

  /** The room as it stands. */
  RoomDetail view(Query query);
}
