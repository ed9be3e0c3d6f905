package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.BlockPerson;
import dev.outcry.application.port.in.CreateDirectRoom;
import dev.outcry.application.port.in.ListMyRooms.MyRoom;
import dev.outcry.application.port.in.ReadHistory;
import dev.outcry.application.port.in.ReadHistory.Direction;
import dev.outcry.application.port.in.UnblockPerson;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rule M-20: whatever people say, take back, read, join, leave and block, in whatever order, the
 * list of rooms tells of each what one finds by reading it.
 */
class UnreadTest {

  private static final int STEPS = 300;

  /** What one may run into by doing anything anywhere. */
  private static final Set<RefusalCode> TO_BE_EXPECTED =
      Set.of(RefusalCode.ROOM_NOT_FOUND, RefusalCode.BLOCKED);

  private record Stand(UserId who, RoomId where) {}

  private record Told(int unread, Optional<Entry> last) {}

  private final Wiring wiring = Wiring.inMemory();
  private final Outcry outcry = wiring.start();
  private final Talk talk = new Talk(outcry);
  private final List<UserId> people = IntStream.range(0, 4).mapToObj(People::person).toList();
  private final List<RoomId> groups =
      Stream.generate(() -> talk.group(people.get(0), Set.copyOf(people))).limit(2).toList();
  private final List<RoomId> directs = List.of(direct(0, 1), direct(1, 2));
  private final List<RoomId> rooms = Stream.of(groups, directs).flatMap(List::stream).toList();

  /** How far they said that they have read. */
  private final Map<Stand, Seq> read = new HashMap<>();

  /** Where direct rooms went out of sight. */
  private final Map<Stand, Seq> left = new HashMap<>();

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {20_300_603, 20_300_604, 20_300_605})
  void theListOfRoomsTellsWhatOneFindsByReading(long seed) {
    Random random = new Random(seed);
    int unread = 0;
    for (int step = 0; step < STEPS; step++) {
      tryAnything(random);
      UserId reader = any(people, random);
      Map<RoomId, Told> found = findByReading(reader);
      assertThat(listed(reader)).as("step %d", step).isEqualTo(found);
      unread += found.values().stream().mapToInt(Told::unread).sum();
    }
    assertThat(unread).isGreaterThan(STEPS);
  }

  private void tryAnything(Random random) {
    try {
      doAnything(random);
    } catch (RefusedException refused) {
      assertThat(refused.refusal().code()).isIn(TO_BE_EXPECTED);
    }
  }

  private void doAnything(Random random) {
    UserId who = any(people, random);
    RoomId where = any(rooms, random);
    switch (random.nextInt(14)) {
      case 0, 1 -> mark(who, where, random);
      case 2, 3 -> takeBack(where, random);
      case 4 -> leave(who, where);
      case 5, 6 -> talk.join(who, any(groups, random));
      case 7 -> block(who, any(people, random));
      case 8 -> outcry.unblockPerson().unblock(new UnblockPerson.Command(who, any(people, random)));
      default -> talk.say(who, where, "hi " + random.nextInt());
    }
  }

  private void mark(UserId who, RoomId where, Random random) {
    Seq seq = new Seq(random.nextLong(wiring.timeline().head(where).seq().value() + 1));
    Await.answer(talk.read(who, where, seq.value()));
    read.merge(new Stand(who, where), seq, Seq::max);
  }

  private void takeBack(RoomId where, Random random) {
    List<Entry> said =
        Talk.timeline(wiring.timeline(), where).stream()
            .filter(entry -> entry.isUnreadFor(UserId.SYSTEM))
            .toList();
    if (!said.isEmpty()) {
      Entry entry = any(said, random);
      Await.answer(talk.sendDelete(entry.sender(), where, entry.seq().value()));
    }
  }

  private void leave(UserId who, RoomId where) {
    talk.leave(who, where);
    Stand stand = new Stand(who, where);
    if (directs.contains(where)) {
      left.put(stand, wiring.timeline().head(where).seq());
    } else {
      read.remove(stand);
    }
  }

  private void block(UserId who, UserId whom) {
    if (!who.equals(whom)) {
      outcry.blockPerson().block(new BlockPerson.Command(who, whom));
    }
  }

  private Map<RoomId, Told> listed(UserId reader) {
    Map<RoomId, Told> listed = new HashMap<>();
    for (MyRoom room : outcry.listMyRooms().list(reader)) {
      listed.put(room.room().id(), new Told(room.unread(), room.lastMessage()));
    }
    return listed;
  }

  private Map<RoomId, Told> findByReading(UserId reader) {
    Map<RoomId, Told> found = new HashMap<>();
    for (RoomId room : rooms) {
      if (wiring.rooms().membership(room, reader).isPresent()) {
        Stand stand = new Stand(reader, room);
        List<EntryView> history = history(reader, room);
        if (isInSight(stand, history)) {
          found.put(room, recount(stand, history));
        }
      }
    }
    return found;
  }

  private boolean isInSight(Stand stand, List<EntryView> history) {
    Optional<Seq> since = Optional.ofNullable(left.get(stand));
    return since.isEmpty()
        || history.stream().anyMatch(view -> view.seq().compareTo(since.get()) > 0);
  }

  private Told recount(Stand stand, List<EntryView> history) {
    List<Entry> seen =
        history.stream()
            .flatMap(
                view -> view.fold(visible -> Stream.of(visible.entry()), hidden -> Stream.empty()))
            .toList();
    Seq known =
        seen.stream()
            .filter(entry -> entry.sender().equals(stand.who()))
            .map(Entry::seq)
            .reduce(read.getOrDefault(stand, Seq.NONE), Seq::max);
    List<Entry> standing = seen.stream().filter(entry -> entry.isUnreadFor(UserId.SYSTEM)).toList();
    long unread =
        standing.stream()
            .filter(entry -> entry.seq().compareTo(known) > 0)
            .filter(entry -> !entry.sender().equals(stand.who()))
            .count();
    return new Told((int) unread, standing.stream().reduce((before, last) -> last));
  }

  /** All that one may read, oldest first. */
  private List<EntryView> history(UserId reader, RoomId room) {
    List<EntryView> history = new ArrayList<>();
    Optional<Seq> from = Optional.of(Seq.NONE);
    while (from.isPresent()) {
      ReadHistory.Page page =
          outcry
              .readHistory()
              .read(new ReadHistory.Query(reader, room, Direction.AFTER, from, 100));
      history.addAll(page.entries());
      from = page.next();
    }
    return history;
  }

  private RoomId direct(int one, int other) {
    return outcry
        .createDirectRoom()
        .create(new CreateDirectRoom.Command(people.get(one), people.get(other)))
        .room()
        .id();
  }

  private static <T> T any(List<T> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
