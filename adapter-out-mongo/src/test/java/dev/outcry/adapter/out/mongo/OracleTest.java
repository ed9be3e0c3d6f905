package dev.outcry.adapter.out.mongo;

import static dev.outcry.adapter.tck.Samples.ALL;
import static dev.outcry.adapter.tck.Samples.anyNote;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.adapter.tck.Commit;
import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Reading;
import dev.outcry.application.port.out.Timeline.Search;
import dev.outcry.application.port.out.Timeline.Within;
import dev.outcry.domain.Position;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.SearchTerm;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One stream of changes, into memory and into MongoDB, where writers die now and then. */
class OracleTest {

  private static final int OPERATIONS = 10_000;
  private static final long SEED = 20_300_601;

  private final Random random = new Random(SEED);
  private final Timeline memory = new InMemoryAdapters(Clock.systemUTC()).timeline();
  private final MongoTemplate template = Timelines.templateOf(MongoServer.sharedUri("oracle"));
  private final Timeline mongo = new MongoTimeline(template);
  private final DyingWriter dying = new DyingWriter(template);
  private final List<UserId> people = Stream.generate(() -> anyUserId()).limit(4).toList();
  private final List<RoomId> rooms = Stream.generate(() -> anyRoomId()).limit(5).toList();
  private final Map<RoomId, NavigableMap<Seq, Entry>> standing =
      new HashMap<>(rooms.stream().collect(toMap(room -> room, room -> new TreeMap<>())));

  @Test
  void theSameChangesLeaveTheSameState() {
    for (int done = 0; done < OPERATIONS; ) {
      Commit commit = anyBatch(1 + random.nextInt(40));
      done += commit.entries().size() + 1;
      commitToBoth(commit);
      assertThat(commit.to(mongo)).isFalse();
    }

    rooms.forEach(this::assertAlike);
    for (UserId reader : people) {
      Map<RoomId, Seq> marks =
          rooms.stream().collect(toMap(room -> room, room -> new Seq(random.nextInt(ends(room)))));
      assertThat(mongo.overview(reader, marks)).isEqualTo(memory.overview(reader, marks));
      assertHearsAlike(reader, marks);
      assertFindsAlike(reader, marks);
    }
  }

  private void assertHearsAlike(UserId reader, Map<RoomId, Seq> marks) {
    Map<RoomId, Reading> readings = new HashMap<>();
    marks.forEach((room, seq) -> readings.put(room, new Reading(seq, random.nextBoolean())));
    Set<UserId> unheard = Set.of(people.get(random.nextInt(2)), people.get(2 + random.nextInt(2)));
    assertThat(mongo.overview(reader, readings, unheard))
        .isEqualTo(memory.overview(reader, readings, unheard));
  }

  private void assertFindsAlike(UserId unheard, Map<RoomId, Seq> hiddenUpTo) {
    Map<RoomId, Within> within = new HashMap<>();
    hiddenUpTo.forEach((room, seq) -> within.put(room, new Within(seq, random.nextBoolean())));
    for (int word = 10; word < 20; word++) {
      Search search =
          new Search(SearchTerm.of("ds " + word), within, Set.of(unheard), Optional.empty(), 30);
      assertThat(mongo.search(search)).isEqualTo(memory.search(search)).isNotEmpty();
    }
  }

  private Commit anyBatch(int size) {
    RoomId room = any(rooms);
    Commit commit = Commit.on(room, memory.head(room));
    for (int i = 0; i < size; i++) {
      commit = change(commit, standing.get(room));
    }
    return commit;
  }

  private Commit change(Commit commit, NavigableMap<Seq, Entry> said) {
    int kind = random.nextInt(10);
    Commit next;
    if (kind < 6 || said.isEmpty()) {
      next = commit.say(any(people), "words " + random.nextInt());
    } else if (kind == 6) {
      next = commit.note(anyNote());
    } else {
      Seq bound = new Seq(1 + random.nextInt((int) said.lastKey().value()));
      Entry entry = said.ceilingEntry(bound).getValue();
      next = kind == 9 ? commit.delete(entry) : commit.edit(entry, "words " + random.nextInt());
    }
    keep(next.last(), said);
    return next;
  }

  private static void keep(Entry changed, NavigableMap<Seq, Entry> said) {
    if (changed.isUnreadFor(UserId.SYSTEM)) {
      said.put(changed.seq(), changed);
    } else {
      said.remove(changed.seq());
    }
  }

  private void commitToBoth(Commit commit) {
    commit.committedTo(memory);
    int fate = random.nextInt(10);
    if (fate == 0) {
      assertThat(dying.diesAfterCommitting(commit)).isTrue();
    } else if (fate == 1) {
      dying.diesHalfWay(commit);
    } else {
      commit.committedTo(mongo);
    }
    if (fate == 2) {
      movePosition(commit);
    }
  }

  private void movePosition(Commit commit) {
    Head moved = commit.after().at(new Position(2, random.nextLong(1_000_000)));
    for (Timeline timeline : List.of(memory, mongo)) {
      assertThat(timeline.commit(commit.roomId(), commit.after(), moved, List.of())).isTrue();
    }
  }

  private void assertAlike(RoomId room) {
    assertThat(mongo.head(room)).isEqualTo(memory.head(room));
    List<Entry> all = memory.after(room, Seq.NONE, ALL);
    assertThat(mongo.after(room, Seq.NONE, ALL)).isEqualTo(all);
    assertThat(mongo.changedAfter(room, Rev.NONE, ALL))
        .isEqualTo(memory.changedAfter(room, Rev.NONE, ALL));
    Set<PostKey> keys = all.stream().map(entry -> entry.posting().postKey()).collect(toSet());
    assertThat(mongo.load(room, keys, Set.of()).entries()).containsExactlyInAnyOrderElementsOf(all);
    for (int i = 0; i < 5; i++) {
      Seq place = new Seq(random.nextInt(ends(room)));
      Rev rev = new Rev(random.nextInt((int) memory.head(room).rev().value()));
      assertThat(mongo.before(room, place, 30)).isEqualTo(memory.before(room, place, 30));
      assertThat(mongo.after(room, place, 30)).isEqualTo(memory.after(room, place, 30));
      assertThat(mongo.changedAfter(room, rev, 30)).isEqualTo(memory.changedAfter(room, rev, 30));
    }
  }

  private int ends(RoomId room) {
    return (int) memory.head(room).seq().value() + 1;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
