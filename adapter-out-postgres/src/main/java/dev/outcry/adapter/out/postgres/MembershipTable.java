package dev.outcry.adapter.out.postgres;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Who is in which room. */
interface MembershipTable extends Repository<MembershipRow, MembershipRow.Key> {

  boolean existsById(MembershipRow.Key key);

  List<MembershipRow> findByRoomIdOrderByEntered(String roomId, Limit limit);
}
