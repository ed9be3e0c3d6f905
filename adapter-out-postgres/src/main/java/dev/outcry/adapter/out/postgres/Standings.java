package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Rooms.Change;
import dev.outcry.domain.room.Ban;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What people are and may do in a room, and what outlasts that. To be used while the room is held:
 * nobody changes a role, a mute or a ban without that.
 */
final class Standings {

  /** As it stands, not as it was when the transaction began. */
  private static final String STANDING =
      """
      SELECT role, muted_until FROM outcry.memberships
      WHERE room_id = :room AND user_id = :user
      """;

  private static final String APPLY =
      """
      UPDATE outcry.memberships SET role = :role, muted_until = :mutedUntil
      WHERE room_id = :room AND user_id = :user
      """;

  private static final String REMOVE =
      "DELETE FROM outcry.memberships WHERE room_id = :room AND user_id = :user";

  private static final String OWNERS =
      "SELECT user_id FROM outcry.memberships WHERE room_id = :room AND role = 'OWNER'";

  private static final String KEEP_MUTE =
      """
      INSERT INTO outcry.curbs (room_id, user_id, muted_until) VALUES (:room, :user, :mutedUntil)
      ON CONFLICT (room_id, user_id) DO UPDATE SET muted_until = excluded.muted_until
      """;

  private static final String TAKE_MUTE =
      """
      DELETE FROM outcry.curbs WHERE room_id = :room AND user_id = :user AND banned_by IS NULL
      RETURNING muted_until
      """;

  private static final String IS_BANNED =
      """
      SELECT count(*) FROM outcry.curbs
      WHERE room_id = :room AND user_id = :user AND banned_by IS NOT NULL
      """;

  private static final String BANS_AMONG =
      """
      SELECT c.room_id, c.user_id, c.banned_by, c.banned_at
      FROM unnest((SELECT CAST(:rooms AS text[])), (SELECT CAST(:people AS text[])))
        AS p (room_id, user_id)
      JOIN outcry.curbs c ON c.room_id = p.room_id AND c.user_id = p.user_id
      WHERE c.banned_by IS NOT NULL
      """;

  private static final String BANS =
      """
      SELECT room_id, user_id, banned_by, banned_at FROM outcry.curbs
      WHERE room_id = :room AND banned_by IS NOT NULL
      ORDER BY banned_at DESC, user_id COLLATE "C" LIMIT :limit
      """;

  private static final String BAN =
      """
      INSERT INTO outcry.curbs (room_id, user_id, banned_by, banned_at)
      VALUES (:room, :user, :by, :at)
      ON CONFLICT (room_id, user_id)
        DO UPDATE SET banned_by = excluded.banned_by, banned_at = excluded.banned_at
      """;

  private static final String LIFT =
      """
      UPDATE outcry.curbs SET banned_by = NULL, banned_at = NULL
      WHERE room_id = :room AND user_id = :user AND banned_by IS NOT NULL
      """;

  private final Database database;

  Standings(Database database) {
    this.database = database;
  }

  private record Standing(String role, @Nullable Long mutedUntil) {}

  boolean isCurrent(List<Change> changes) {
    return changes.stream().allMatch(change -> isCurrent(change.before()));
  }

  private boolean isCurrent(Membership before) {
    Standing expected = new Standing(before.role().name(), Values.millis(before.mutedUntil()));
    return of(STANDING, before.roomId(), before.userId())
        .query(RecordMapper.of(Standing.class))
        .optional()
        .filter(expected::equals)
        .isPresent();
  }

  /** Whether a group that has an owner would have members and none. */
  boolean losesOwner(RoomRow room, List<Change> changes) {
    Map<String, Change> byPerson = new HashMap<>();
    changes.forEach(change -> byPerson.put(change.before().userId().value(), change));
    boolean mayLose = changes.stream().anyMatch(c -> c.before().role() == MemberRole.OWNER);
    if (!mayLose || !room.type.equals(RoomType.GROUP.name())) {
      return false;
    }
    long left = changes.stream().filter(change -> change.after().isEmpty()).count();
    Set<String> owners =
        new HashSet<>(database.sql(OWNERS).param("room", room.id).query(String.class).list());
    owners.removeAll(byPerson.keySet());
    return left < room.memberCount
        && owners.isEmpty()
        && changes.stream()
            .flatMap(change -> change.after().stream())
            .noneMatch(after -> after.role() == MemberRole.OWNER);
  }

  boolean isOrBecomesNoMember(Ban ban, List<Change> changes) {
    return changes.stream()
            .anyMatch(c -> c.after().isEmpty() && c.before().userId().equals(ban.userId()))
        || of(STANDING, ban.roomId(), ban.userId())
            .query(RecordMapper.of(Standing.class))
            .optional()
            .isEmpty();
  }

  void apply(Change change) {
    Membership before = change.before();
    if (change.after().isPresent()) {
      Membership after = change.after().get();
      of(APPLY, before.roomId(), before.userId())
          .param("role", after.role().name())
          .param("mutedUntil", Values.millis(after.mutedUntil()))
          .update();
    } else {
      of(REMOVE, before.roomId(), before.userId()).update();
      before.mutedUntil().ifPresent(until -> keepMute(before, until));
    }
  }

  private void keepMute(Membership member, Instant until) {
    of(KEEP_MUTE, member.roomId(), member.userId())
        .param("mutedUntil", Values.millis(until))
        .update();
  }

  /** Of someone who comes back, who has it from then on. */
  @Nullable Long mutedUntil(String roomId, String userId) {
    List<@Nullable Long> taken =
        database
            .sql(TAKE_MUTE)
            .param("room", roomId)
            .param("user", userId)
            .query(Long.class)
            .list();
    return taken.isEmpty() ? null : taken.get(0);
  }

  boolean isBanned(String roomId, String userId) {
    return database
            .sql(IS_BANNED)
            .param("room", roomId)
            .param("user", userId)
            .query(Long.class)
            .single()
        > 0;
  }

  List<Ban> bansAmong(Map<RoomId, Set<UserId>> people) {
    List<String> rooms = new ArrayList<>();
    List<String> users = new ArrayList<>();
    people.forEach(
        (roomId, some) ->
            some.forEach(
                person -> {
                  rooms.add(roomId.value());
                  users.add(person.value());
                }));
    return database
        .sql(BANS_AMONG)
        .param("rooms", rooms.toArray(String[]::new))
        .param("people", users.toArray(String[]::new))
        .query(Standings::ban)
        .list();
  }

  List<Ban> bans(RoomId roomId, int limit) {
    return database
        .sql(BANS)
        .param("room", roomId.value())
        .param("limit", limit)
        .query(Standings::ban)
        .list();
  }

  private static Ban ban(ResultSet row, int number) throws SQLException {
    return new Ban(
        new RoomId(row.getString("room_id")),
        new UserId(row.getString("user_id")),
        new UserId(row.getString("banned_by")),
        Values.instant(row.getLong("banned_at")));
  }

  void add(Ban ban) {
    of(BAN, ban.roomId(), ban.userId())
        .param("by", ban.by().value())
        .param("at", Values.millis(ban.at()))
        .update();
  }

  boolean lift(RoomId roomId, UserId userId) {
    return of(LIFT, roomId, userId).update() == 1;
  }

  private StatementSpec of(String statement, RoomId roomId, UserId userId) {
    return database.sql(statement).param("room", roomId.value()).param("user", userId.value());
  }
}
