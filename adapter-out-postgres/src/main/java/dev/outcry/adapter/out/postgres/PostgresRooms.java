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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

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

  private static final String MEMBERSHIP =
      "SELECT * FROM outcry.memberships WHERE room_id = :room AND user_id = :user";

  private static final String LISTING =
      """
      SELECT * FROM outcry.memberships m JOIN outcry.rooms r ON r.id = m.room_id
      WHERE m.room_id = :room AND m.user_id = :user
      """;

  private static final String MEMBERS_AMONG =
      "SELECT user_id FROM outcry.memberships WHERE room_id = :room AND user_id IN (:people)";

  /** As the index of moderators has it. */
  private static final String MODERATORS =
      "SELECT user_id FROM outcry.memberships WHERE room_id = :room AND role <> 'MEMBER'";

  /** No two columns of these have one name. */
  private static final String ROOMS_OF =
      """
      SELECT * FROM outcry.memberships m JOIN outcry.rooms r ON r.id = m.room_id
      WHERE m.user_id = :user ORDER BY m.entered
      """;

  private static final RowMapper<RoomRow> ROOMS = new SimplePropertyRowMapper<>(RoomRow.class);
  private static final RowMapper<MembershipRow> MEMBERSHIPS =
      new SimplePropertyRowMapper<>(MembershipRow.class);

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

  private static final String HEARERS =
      """
      SELECT m.*, r.type
      FROM json_to_recordset(CAST(:named AS json)) AS n (room_id text, people json)
      JOIN outcry.rooms r ON r.id = n.room_id
      JOIN outcry.memberships m ON m.room_id = r.id
        AND (r.type <> 'AUCTION' OR m.user_id IN (SELECT json_array_elements_text(n.people)))
      ORDER BY m.room_id, m.entered
      """;

  private static final String CIRCLES =
      """
      SELECT r.id, r.type, array_agg(m.user_id)
      FROM outcry.rooms r JOIN outcry.memberships m ON m.room_id = r.id
      WHERE r.member_count <= :largest
        AND r.id IN (SELECT room_id FROM outcry.memberships WHERE user_id IN (:people))
      GROUP BY r.id
      """;

  static final String OF_TYPE =
      """
      SELECT id FROM outcry.rooms WHERE type = :type AND id > :after ORDER BY id LIMIT :limit
      """;

  private static final String INSERT_EFFECTS = PostgresEffects.insertIf("true");

  private record NamedRow(String roomId, List<String> people) {
    static NamedRow of(Map.Entry<RoomId, Set<UserId>> named) {
      return new NamedRow(
          named.getKey().value(), named.getValue().stream().map(UserId::value).toList());
    }
  }

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

  PostgresRooms(Database database) {
    this.database = database;
    rooms = database.table(RoomTable.class);
    memberships = database.table(MembershipTable.class);
    standing = new Standings(database);
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
    return database
        .read(
            () ->
                database
                    .sql(MEMBERSHIP)
                    .param("room", roomId.value())
                    .param("user", userId.value())
                    .query(MEMBERSHIPS)
                    .optional())
        .map(RoomRows.MAPPED::membership);
  }

  @Override
  public Optional<Room> findBy(InviteCode code) {
    return database.read(() -> rooms.findByInviteCode(code.value())).map(RoomRows.MAPPED::room);
  }

  @Override
  public Optional<Listing> listing(RoomId roomId, UserId userId) {
    return database.read(
        () ->
            database
                .sql(LISTING)
                .param("room", roomId.value())
                .param("user", userId.value())
                .query(PostgresRooms::listing)
                .optional());
  }

  @Override
  public Set<UserId> membersAmong(RoomId roomId, Collection<UserId> people) {
    return people.isEmpty()
        ? Set.of()
        : people(
            database
                .sql(MEMBERS_AMONG)
                .param("room", roomId.value())
                .param("people", people.stream().map(UserId::value).toList()));
  }

  @Override
  public Set<UserId> moderators(RoomId roomId) {
    return people(database.sql(MODERATORS).param("room", roomId.value()));
  }

  private Set<UserId> people(StatementSpec found) {
    return database.read(() -> found.query(String.class).list()).stream()
        .map(UserId::new)
        .collect(Collectors.toUnmodifiableSet());
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
  public Map<RoomId, Hearers> hearers(Map<RoomId, Set<UserId>> named) {
    if (named.isEmpty()) {
      return Map.of();
    }
    String rows = Json.of(named.entrySet().stream().map(NamedRow::of).toList());
    List<Hearing> found =
        database.read(
            () -> database.sql(HEARERS).param("named", rows).query(PostgresRooms::hearing).list());
    Map<RoomId, Hearers> hearers = new HashMap<>();
    found.stream()
        .collect(Collectors.groupingBy(Hearing::roomId))
        .forEach(
            (roomId, some) ->
                hearers.put(
                    roomId,
                    new Hearers(some.get(0).type(), some.stream().map(Hearing::member).toList())));
    return hearers;
  }

  private record Hearing(RoomId roomId, RoomType type, Membership member) {}

  private static Hearing hearing(ResultSet row, int number) throws SQLException {
    Membership member = RoomRows.MAPPED.membership(MEMBERSHIPS.mapRow(row, number));
    return new Hearing(member.roomId(), RoomType.valueOf(row.getString("type")), member);
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

  @Override
  public List<Listing> of(UserId userId) {
    return database.read(
        () ->
            database
                .sql(ROOMS_OF)
                .param("user", userId.value())
                .query(PostgresRooms::listing)
                .list());
  }

  private static Listing listing(ResultSet row, int number) throws SQLException {
    return RoomRows.MAPPED.listing(
        new RoomOfMember(ROOMS.mapRow(row, number), MEMBERSHIPS.mapRow(row, number)));
  }

  @Override
  public List<RoomId> ofType(RoomType type, Optional<RoomId> after, int limit) {
    return database
        .read(
            () ->
                database
                    .sql(OF_TYPE)
                    .param("type", type.name())
                    .param("after", after.map(RoomId::value).orElse(""))
                    .param("limit", limit)
                    .query(String.class)
                    .list())
        .stream()
        .map(RoomId::new)
        .toList();
  }

  @Override
  public List<Circle> circles(Collection<UserId> people, int largest) {
    if (people.isEmpty()) {
      return List.of();
    }
    return database.read(
        () ->
            database
                .sql(CIRCLES)
                .param("largest", largest)
                .param("people", people.stream().map(UserId::value).toList())
                .query(PostgresRooms::circle)
                .list());
  }

  private static Circle circle(ResultSet row, int number) throws SQLException {
    String[] members = (String[]) row.getArray(3).getArray();
    return new Circle(
        new RoomId(row.getString(1)),
        RoomType.valueOf(row.getString(2)),
        Stream.of(members).map(UserId::new).collect(Collectors.toUnmodifiableSet()));
  }
}
