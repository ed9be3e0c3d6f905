package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.Ban;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;

/**
 * Rooms and who is in them. Who joins or leaves holds the room meanwhile; read marks move without
 * that, each row for itself.
 */
final class PostgresRooms implements Rooms {

  /** Waits for whoever makes the room of this pair just now. */
  private static final String ADD =
      """
      INSERT INTO outcry.rooms (id, type, title, auction_id, first_id, second_id, context,
                                created_by, created_at, member_count, invite_only, invite_code,
                                slow_seconds, frozen)
      VALUES (:id, :type, :title, :auctionId, :firstId, :secondId, :context,
              :createdBy, :createdAt, :memberCount, :inviteOnly, :inviteCode,
              :slowSeconds, :frozen)
      ON CONFLICT ON CONSTRAINT a_pair_has_one_room DO NOTHING
      """;

  private static final String HIDE =
      """
      UPDATE outcry.memberships SET left_at = greatest(left_at, :head)
      WHERE room_id = :room AND user_id = :user
      """;

  /** Locked in one order, so that two batches do not wait for each other. */
  private static final String ADVANCE =
      """
      WITH held AS (
        SELECT m.user_id, r.read_seq, r.delivered_seq
        FROM json_to_recordset(CAST(:marks AS json))
          AS r (user_id text, read_seq bigint, delivered_seq bigint)
        JOIN outcry.memberships m ON m.room_id = :room AND m.user_id = r.user_id
        ORDER BY m.user_id FOR UPDATE OF m)
      UPDATE outcry.memberships m
      SET read_seq = greatest(m.read_seq, held.read_seq),
          delivered_seq = greatest(m.delivered_seq, held.delivered_seq)
      FROM held WHERE m.room_id = :room AND m.user_id = held.user_id
      """;

  private static final String QUIET =
      """
      UPDATE outcry.memberships SET quiet = :wanted WHERE room_id = :room AND user_id = :user
      """;

  private static final String INSERT_EFFECTS = PostgresEffects.insertIf("true");

  private record MarkRow(String userId, long readSeq, long deliveredSeq) {
    static MarkRow of(Map.Entry<UserId, ReadMark> mark) {
      return new MarkRow(
          mark.getKey().value(),
          mark.getValue().read().value(),
          mark.getValue().delivered().value());
    }
  }

  private final Database database;
  private final RoomTable rooms;
  private final MembershipTable memberships;
  private final Standings standing;
  private final RoomQueries queries;

  PostgresRooms(Database database) {
    this.database = database;
    rooms = database.table(RoomTable.class);
    memberships = database.table(MembershipTable.class);
    standing = new Standings(database);
    queries = new RoomQueries(database);
  }

  @Override
  public Room add(Room room, List<Membership> members) {
    RoomRow row = RoomRows.MAPPED.row(room, members.size());
    return RoomRows.MAPPED.room(
        database.transaction(
            () -> {
              if (isAdded(row)) {
                members.forEach(member -> database.rows().persist(RoomRows.MAPPED.row(member)));
                return row;
              }
              return rooms
                  .findByFirstIdAndSecondIdAndContext(row.firstId, row.secondId, row.context)
                  .orElseThrow();
            }));
  }

  private boolean isAdded(RoomRow row) {
    return database.sql(ADD).paramSource(new SimplePropertySqlParameterSource(row)).update() == 1;
  }

  @Override
  public Optional<Room> find(RoomId id) {
    return database.read(() -> rooms.findById(id.value())).map(RoomRows.MAPPED::room);
  }

  @Override
  public Optional<Membership> membership(RoomId roomId, UserId userId) {
    return queries.membership(roomId, userId);
  }

  @Override
  public Optional<Listing> listing(RoomId roomId, UserId userId) {
    return queries.listing(roomId, userId);
  }

  @Override
  public List<Listing> of(UserId userId) {
    return queries.of(userId);
  }

  @Override
  public Set<UserId> membersAmong(RoomId roomId, Collection<UserId> people) {
    return queries.membersAmong(roomId, people);
  }

  @Override
  public Set<UserId> moderators(RoomId roomId) {
    return queries.moderators(roomId);
  }

  @Override
  public Map<RoomId, Hearers> hearers(Map<RoomId, Set<UserId>> named) {
    return queries.hearers(named);
  }

  @Override
  public List<RoomId> ofType(RoomType type, Optional<RoomId> after, int limit) {
    return queries.ofType(type, after, limit);
  }

  @Override
  public List<Circle> circles(Collection<UserId> people, int largest) {
    return queries.circles(people, largest);
  }

  @Override
  public Optional<Room> findBy(InviteCode code) {
    return database.read(() -> rooms.findByInviteCode(code.value())).map(RoomRows.MAPPED::room);
  }

  @Override
  public List<Ban> bansAmong(RoomId roomId, Collection<UserId> people) {
    return bansAmong(Map.of(roomId, Set.copyOf(people)));
  }

  @Override
  public List<Ban> bansAmong(Map<RoomId, Set<UserId>> people) {
    boolean nobody = people.values().stream().allMatch(Set::isEmpty);
    return nobody ? List.of() : database.read(() -> standing.bansAmong(people));
  }

  @Override
  public List<Ban> bans(RoomId roomId, int limit) {
    return database.read(() -> standing.bans(roomId, limit));
  }

  @Override
  public List<Membership> members(RoomId roomId, int limit) {
    return database
        .read(() -> memberships.findByRoomIdOrderByEntered(roomId.value(), Limit.of(limit)))
        .stream()
        .map(RoomRows.MAPPED::membership)
        .toList();
  }

  @Override
  public Joined join(Membership membership, int memberLimit, List<Effect> effects) {
    MembershipRow row = RoomRows.MAPPED.row(membership);
    return database.transaction(
        () -> {
          RoomRow room =
              rooms
                  .hold(row.roomId)
                  .orElseThrow(() -> new IllegalStateException("there is no room " + row.roomId));
          if (memberships.existsById(new MembershipRow.Key(row.roomId, row.userId))) {
            return Joined.ALREADY_MEMBER;
          }
          if (standing.isBanned(row.roomId, row.userId)) {
            return Joined.BANNED;
          }
          if (room.memberCount >= memberLimit) {
            return Joined.FULL;
          }
          if (room.memberCount == 0) {
            row.role = RoomRows.MAPPED.room(room).firstToCome(membership).role().name();
          }
          row.mutedUntil = standing.mutedUntil(row.roomId, row.userId);
          database.rows().persist(row);
          room.memberCount++;
          cause(effects);
          return Joined.JOINED;
        });
  }

  @Override
  public boolean leave(RoomId roomId, UserId userId, List<Effect> effects) {
    return database.transaction(
        () -> {
          Optional<RoomRow> room = rooms.hold(roomId.value());
          if (room.isEmpty()) {
            return false;
          }
          List<Change> gone = membership(roomId, userId).map(Change::gone).stream().toList();
          return !gone.isEmpty() && isChanged(room.get(), gone, effects);
        });
  }

  @Override
  public boolean change(List<Change> changes, List<Effect> effects) {
    return database.transaction(
        () ->
            rooms
                .hold(changes.get(0).before().roomId().value())
                .filter(room -> isChanged(room, changes, effects))
                .isPresent());
  }

  @Override
  public boolean ban(Ban ban, List<Change> changes, List<Effect> effects) {
    return database.transaction(
        () -> {
          Optional<RoomRow> room = rooms.hold(ban.roomId().value());
          boolean banned =
              room.isPresent()
                  && standing.isOrBecomesNoMember(ban, changes)
                  && isChanged(room.get(), changes, effects);
          if (banned) {
            standing.add(ban);
          }
          return banned;
        });
  }

  /** All of it, or nothing: looks at all before it changes any. */
  private boolean isChanged(RoomRow room, List<Change> changes, List<Effect> effects) {
    if (!standing.isCurrent(changes) || standing.losesOwner(room, changes)) {
      return false;
    }
    changes.forEach(standing::apply);
    room.memberCount -= changes.stream().filter(change -> change.after().isEmpty()).count();
    cause(effects);
    return true;
  }

  @Override
  public boolean unban(RoomId roomId, UserId userId) {
    return database.write(() -> standing.lift(roomId, userId));
  }

  @Override
  public boolean revise(Room before, Room after, List<Effect> effects) {
    return database.transaction(
        () -> {
          Optional<RoomRow> held =
              rooms
                  .hold(before.id().value())
                  .filter(row -> RoomRows.MAPPED.room(row).equals(before));
          held.ifPresent(
              row -> {
                RoomRow revised = RoomRows.MAPPED.row(after, row.memberCount);
                row.title = revised.title;
                row.inviteOnly = revised.inviteOnly;
                row.inviteCode = revised.inviteCode;
                row.slowSeconds = revised.slowSeconds;
                row.frozen = revised.frozen;
                cause(effects);
              });
          return held.isPresent();
        });
  }

  private void cause(List<Effect> effects) {
    database.sql(INSERT_EFFECTS).param("effects", EffectRows.json(effects)).update();
  }

  @Override
  public boolean quiet(RoomId roomId, UserId userId, boolean wanted) {
    return database.write(
        () ->
            database
                    .sql(QUIET)
                    .param("wanted", wanted)
                    .param("room", roomId.value())
                    .param("user", userId.value())
                    .update()
                == 1);
  }

  @Override
  public void hide(RoomId roomId, UserId userId, Seq head) {
    database.write(
        () ->
            database
                .sql(HIDE)
                .param("head", head.value())
                .param("room", roomId.value())
                .param("user", userId.value())
                .update());
  }

  @Override
  public void advance(RoomId roomId, Map<UserId, ReadMark> marks) {
    String rows = Json.of(marks.entrySet().stream().map(MarkRow::of).toList());
    database.write(
        () -> database.sql(ADVANCE).param("room", roomId.value()).param("marks", rows).update());
  }
}
