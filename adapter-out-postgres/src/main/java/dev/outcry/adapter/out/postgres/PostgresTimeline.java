package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Timelines, each call one statement of {@link TimelineSql}. */
final class PostgresTimeline implements Timeline {

  private static final Place BEFORE_ALL =
      new Place(Instant.ofEpochMilli(Long.MAX_VALUE), new RoomId("-"), Seq.NONE);

  private final Database database;

  PostgresTimeline(Database database) {
    this.database = database;
  }

  @Override
  public Head head(RoomId roomId) {
    return database
        .read(
            () ->
                database
                    .sql(TimelineSql.HEAD)
                    .param("room", roomId.value())
                    .query(TimelineReading::head)
                    .optional())
        .orElse(Head.NONE);
  }

  @Override
  public Excerpt load(RoomId roomId, Set<PostKey> keys, Set<Seq> places) {
    return loadAll(Map.of(roomId, new Wanted(keys, places))).get(roomId);
  }

  @Override
  public Map<RoomId, Excerpt> loadAll(Map<RoomId, Wanted> wanted) {
    List<InRoom<Seq>> places = inRooms(wanted, Wanted::places);
    List<InRoom<PostKey>> keys = inRooms(wanted, Wanted::keys);
    return database.read(
        () ->
            database
                .sql(TimelineSql.LOAD)
                .param("rooms", texts(wanted.keySet().stream()))
                .param("placeRooms", texts(places.stream().map(InRoom::roomId)))
                .param("places", places.stream().map(p -> p.wanted().value()).toArray(Long[]::new))
                .param("keyRooms", texts(keys.stream().map(InRoom::roomId)))
                .param("senders", texts(keys.stream().map(key -> key.wanted().sender())))
                .param("keys", texts(keys.stream().map(key -> key.wanted().key())))
                .query(TimelineReading::excerpts));
  }

  private record InRoom<T>(RoomId roomId, T wanted) {}

  private static <T> List<InRoom<T>> inRooms(
      Map<RoomId, Wanted> wanted, Function<Wanted, Set<T>> of) {
    return wanted.entrySet().stream()
        .flatMap(
            room -> of.apply(room.getValue()).stream().map(w -> new InRoom<>(room.getKey(), w)))
        .toList();
  }

  @Override
  public boolean commit(RoomId roomId, Head before, Head after, List<Entry> entries) {
    return !commitAll(List.of(new Batch(roomId, before, after, entries))).isEmpty();
  }

  @Override
  public Set<RoomId> commitAll(List<Batch> batches) {
    if (batches.isEmpty()) {
      return Set.of();
    }
    List<IndexedRow> entries =
        batches.stream().flatMap(batch -> batch.entries().stream()).map(IndexedRow::of).toList();
    return database.write(
        () ->
            database
                .sql(TimelineSql.COMMIT)
                .param("batches", Json.of(batches.stream().map(BatchRow::of).toList()))
                .param("entries", Json.of(entries))
                .query((row, number) -> new RoomId(row.getString("room_id")))
                .set());
  }

  @Override
  public Optional<Entry> find(RoomId roomId, PostKey key) {
    return database.read(
        () ->
            database
                .sql(TimelineSql.FIND)
                .param("room", roomId.value())
                .param("sender", key.sender().value())
                .param("key", key.key().value())
                .query(TimelineReading::entry)
                .optional());
  }

  @Override
  public List<Entry> before(RoomId roomId, Seq place, int limit) {
    return page(TimelineSql.BEFORE, roomId, place.value(), limit);
  }

  @Override
  public List<Entry> after(RoomId roomId, Seq place, int limit) {
    return page(TimelineSql.AFTER, roomId, place.value(), limit);
  }

  @Override
  public List<Entry> changedAfter(RoomId roomId, Rev rev, int limit) {
    return page(TimelineSql.CHANGED_AFTER, roomId, rev.value(), limit);
  }

  @Override
  public List<Entry> saidBy(UserId sender, Optional<PlaceInRoom> after, int limit) {
    return ofSender(TimelineSql.SAID_BY, sender, after, limit);
  }

  @Override
  public List<Entry> leftBy(UserId sender, Optional<PlaceInRoom> after, int limit) {
    return ofSender(TimelineSql.LEFT_BY, sender, after, limit);
  }

  @Override
  public List<Entry> saidBefore(Set<RoomId> rooms, Instant before, int limit) {
    return database.read(
        () ->
            database
                .sql(TimelineSql.SAID_BEFORE)
                .param("rooms", texts(rooms.stream()))
                .param("before", before.toEpochMilli())
                .param("limit", limit)
                .query(TimelineReading::entry)
                .list());
  }

  private List<Entry> ofSender(String sql, UserId sender, Optional<PlaceInRoom> after, int limit) {
    return database.read(
        () ->
            database
                .sql(sql)
                .param("sender", sender.value())
                .param("room", after.map(place -> place.roomId().value()).orElse(""))
                .param("from", after.map(place -> place.seq().value()).orElse(0L))
                .param("limit", limit)
                .query(TimelineReading::entry)
                .list());
  }

  private List<Entry> page(String sql, RoomId roomId, long from, int limit) {
    return database.read(
        () ->
            database
                .sql(sql)
                .param("room", roomId.value())
                .param("from", from)
                .param("limit", limit)
                .query(TimelineReading::entry)
                .list());
  }

  @Override
  public Map<RoomId, Overview> overview(
      UserId reader, Map<RoomId, Reading> asked, Set<UserId> unheard) {
    List<Map.Entry<RoomId, Reading>> rooms = List.copyOf(asked.entrySet());
    List<Reading> readings = rooms.stream().map(Map.Entry::getValue).toList();
    return database.read(
        () ->
            heard(unheard)
                .param("reader", reader.value())
                .param("rooms", texts(rooms.stream().map(Map.Entry::getKey)))
                .param(
                    "readUpTo",
                    readings.stream().map(each -> each.upTo().value()).toArray(Long[]::new))
                .param("hearsAll", readings.stream().map(Reading::hearsAll).toArray(Boolean[]::new))
                .query(TimelineReading::overviews));
  }

  /** Most people hear everybody, which takes less. */
  private StatementSpec heard(Set<UserId> unheard) {
    return unheard.isEmpty()
        ? database.sql(TimelineSql.OVERVIEW)
        : database
            .sql(TimelineSql.OVERVIEW_OF_THE_HEARD)
            .param("unheard", texts(unheard.stream().map(UserId::value)));
  }

  @Override
  public List<Entry> search(Search search) {
    if (search.rooms().isEmpty()) {
      return List.of();
    }
    return database.readBehind(
        () ->
            asking(database.sql(TimelineSql.SEARCH), search).query(TimelineReading::entry).list());
  }

  static StatementSpec asking(StatementSpec statement, Search search) {
    Place before = search.before().orElse(BEFORE_ALL);
    return statement
        .param("term", search.term().folded().value())
        .param("bigrams", numbers(search.term().folded().bigrams()))
        .param("numbers", numbers(search.rooms().keySet().stream().mapToInt(IndexedRow::number)))
        .param("rooms", Json.of(SearchedRoom.of(search)))
        .param("unheard", texts(search.unheard().stream().map(UserId::value)))
        .param("at", before.at().toEpochMilli())
        .param("room", before.roomId().value())
        .param("seq", before.seq().value())
        .param("limit", search.limit());
  }

  private static Integer[] numbers(IntStream numbers) {
    return numbers.boxed().toArray(Integer[]::new);
  }

  private static String[] texts(Stream<?> values) {
    return values.map(Object::toString).toArray(String[]::new);
  }
}
