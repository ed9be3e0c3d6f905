package dev.outcry.adapter.out.postgres;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who is in which room. */
interface MembershipTable extends Repository<MembershipRow, MembershipRow.Key> {

  boolean existsById(MembershipRow.Key key);

  List<MembershipRow> findByRoomIdOrderByEntered(String roomId, Limit limit);

  /** How many there were: one or none. */
  @Modifying
  @Query(
      "delete from MembershipRow member where member.roomId = :roomId and member.userId = :userId")
  int delete(String roomId, String userId);
}
