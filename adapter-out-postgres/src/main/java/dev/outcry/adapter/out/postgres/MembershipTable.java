package dev.outcry.adapter.out.postgres;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who is in which room. */
interface MembershipTable extends Repository<MembershipRow, MembershipRow.Key> {

  Optional<MembershipRow> findById(MembershipRow.Key key);

  boolean existsById(MembershipRow.Key key);

  List<MembershipRow> findByRoomIdOrderByEntered(String roomId, Limit limit);

  @Query(
      """
      select new dev.outcry.adapter.out.postgres.RoomOfMember(room, member)
      from MembershipRow member join RoomRow room on room.id = member.roomId
      where member.userId = :userId
      order by member.entered
      """)
  List<RoomOfMember> findRoomsOf(String userId);

  /** How many there were: one or none. */
  @Modifying
  @Query(
      "delete from MembershipRow member where member.roomId = :roomId and member.userId = :userId")
  int delete(String roomId, String userId);
}
