package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Rooms.Circle;
import dev.outcry.application.port.out.Rooms.Hearers;
import dev.outcry.application.port.out.Rooms.Listing;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What is read of rooms and of who is in them, without holding any. */
final class RoomQueries {

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

  private static final String OF_TYPE =
      """
      SELECT id FROM outcry.rooms WHERE type = :type AND id > :after ORDER BY id LIMIT :limit
      """;

  private record NamedRow(String roomId, List<String> people) {
    static NamedRow of(Map.Entry<RoomId, Set<UserId>> named) {
      return new NamedRow(
          named.getKey().value(), named.getValue().stream().map(UserId::value).toList());
    }
  }

  private final Database database;

  RoomQueries(Database database) {
    this.database = database;
  }

  Optional<Membership> membership(RoomId roomId, UserId userId) {
    return database
        .read(
            () ->
                database
                    .sql(MEMBERSHIP)
                    .param("room", roomId.value())
                    .param("user", userId.value())
                    .query(RoomQueries::membership)
                    .optional())
        .map(RoomRows.MAPPED::membership);
  }

  Optional<Listing> listing(RoomId roomId, UserId userId) {
    return database.read(
        () ->
            database
                .sql(LISTING)
                .param("room", roomId.value())
                .param("user", userId.value())
                .query(RoomQueries::listing)
                .optional());
  }

  Set<UserId> membersAmong(RoomId roomId, Collection<UserId> people) {
    return people.isEmpty()
        ? Set.of()
        : people(
            database
                .sql(MEMBERS_AMONG)
                .param("room", roomId.value())
                .param("people", people.stream().map(UserId::value).toList()));
  }

  Set<UserId> moderators(RoomId roomId) {
    return people(database.sql(MODERATORS).param("room", roomId.value()));
  }

  private Set<UserId> people(StatementSpec found) {
    return database.read(() -> found.query(String.class).list()).stream()
        .map(UserId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  Map<RoomId, Hearers> hearers(Map<RoomId, Set<UserId>> named) {
    if (named.isEmpty()) {
      return Map.of();
    }
    String rows = Json.of(named.entrySet().stream().map(NamedRow::of).toList());
    List<Hearing> found =
        database.read(
            () -> database.sql(HEARERS).param("named", rows).query(RoomQueries::hearing).list());
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
    Membership member = RoomRows.MAPPED.membership(membership(row, number));
    return new Hearing(member.roomId(), RoomType.valueOf(row.getString("type")), member);
  }

  List<Listing> of(UserId userId) {
    return database.read(
        () ->
            database
                .sql(ROOMS_OF)
                .param("user", userId.value())
                .query(RoomQueries::listing)
                .list());
  }

  private static Listing listing(ResultSet row, int number) throws SQLException {
    return RoomRows.MAPPED.listing(new RoomOfMember(room(row), membership(row, number)));
  }

  List<RoomId> ofType(RoomType type, Optional<RoomId> after, int limit) {
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

  List<Circle> circles(Collection<UserId> people, int largest) {
    if (people.isEmpty()) {
      return List.of();
    }
    return database.read(
        () ->
            database
                .sql(CIRCLES)
                .param("largest", largest)
                .param("people", people.stream().map(UserId::value).toList())
                .query(RoomQueries::circle)
                .list());
  }

  private static Circle circle(ResultSet row, int number) throws SQLException {
    String[] members = (String[]) row.getArray(3).getArray();
    return new Circle(
        new RoomId(row.getString(1)),
        RoomType.valueOf(row.getString(2)),
        Stream.of(members).map(UserId::new).collect(Collectors.toUnmodifiableSet()));
  }

  private static RoomRow room(ResultSet row) throws SQLException {
    RoomRow room = new RoomRow();
    room.id = row.getString("id");
    room.type = row.getString("type");
    room.title = row.getString("title");
    room.auctionId = row.getString("auction_id");
    room.firstId = row.getString("first_id");
    room.secondId = row.getString("second_id");
    room.context = row.getString("context");
    room.createdBy = row.getString("created_by");
    room.createdAt = row.getLong("created_at");
    room.memberCount = row.getLong("member_count");
    room.inviteOnly = row.getObject("invite_only", Boolean.class);
    room.inviteCode = row.getString("invite_code");
    room.slowSeconds = row.getInt("slow_seconds");
    room.frozen = row.getBoolean("frozen");
    return room;
  }

  private static MembershipRow membership(ResultSet row, int number) throws SQLException {
    MembershipRow membership = new MembershipRow();
    membership.roomId = row.getString("room_id");
    membership.userId = row.getString("user_id");
    membership.role = row.getString("role");
    membership.hiddenUpTo = row.getLong("hidden_up_to");
    membership.leftAt = row.getObject("left_at", Long.class);
    membership.readSeq = row.getLong("read_seq");
    membership.deliveredSeq = row.getLong("delivered_seq");
    membership.joinedAt = row.getLong("joined_at");
    membership.mutedUntil = row.getObject("muted_until", Long.class);
    membership.quiet = row.getBoolean("quiet");
    return membership;
  }
}
