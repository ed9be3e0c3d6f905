package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Timelines, each call one statement of {@link TimelineSql}. */
final class PostgresTimeline implements Timeline {

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
    List<PostKey> inOrder = List.copyOf(keys);
    return database.read(
        () ->
            database
                .sql(TimelineSql.LOAD)
                .param("room", roomId.value())
                .param("places", places.stream().map(Seq::value).toArray(Long[]::new))
                .param("senders", texts(inOrder.stream().map(PostKey::sender)))
                .param("keys", texts(inOrder.stream().map(PostKey::key)))
                .query(TimelineReading::excerpt));
  }

  @Override
  public boolean commit(RoomId roomId, Head before, Head after, List<Entry> entries) {
    String rows = Json.of(entries.stream().map(EntryRows.MAPPED::row).toList());
    return database.write(
        () ->
            database
                .sql(TimelineSql.COMMIT)
                .param("room", roomId.value())
                .param("isNew", before.equals(Head.NONE))
                .param("beforeSeq", before.seq().value())
                .param("beforeRev", before.rev().value())
                .param("beforeIncarnation", before.position().incarnation())
                .param("beforeOffset", before.position().offset())
                .param("afterSeq", after.seq().value())
                .param("afterRev", after.rev().value())
                .param("afterIncarnation", after.position().incarnation())
                .param("afterOffset", after.position().offset())
                .param("entries", rows)
                .query(Boolean.class)
                .single());
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
  public Map<RoomId, Overview> overview(UserId reader, Map<RoomId, Seq> readUpTo) {
    List<Map.Entry<RoomId, Seq>> rooms = List.copyOf(readUpTo.entrySet());
    return database.read(
        () ->
            database
                .sql(TimelineSql.OVERVIEW)
                .param("reader", reader.value())
                .param("rooms", texts(rooms.stream().map(Map.Entry::getKey)))
                .param(
                    "readUpTo",
                    rooms.stream().map(room -> room.getValue().value()).toArray(Long[]::new))
                .query(TimelineReading::overviews));
  }

  private static String[] texts(Stream<?> values) {
    return values.map(Object::toString).toArray(String[]::new);
  }
}
