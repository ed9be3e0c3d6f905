package dev.outcry.adapter.out.postgres;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Rooms. */
interface RoomTable extends Repository<RoomRow, String> {

  Optional<RoomRow> findById(String id);

  Optional<RoomRow> findByFirstIdAndSecondIdAndContext(
      String firstId, String secondId, String context);

  Optional<RoomRow> findByInviteCode(String inviteCode);

  /** The room as it stands, held against others until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select room from RoomRow room where room.id = :id")
  Optional<RoomRow> hold(String id);
}
