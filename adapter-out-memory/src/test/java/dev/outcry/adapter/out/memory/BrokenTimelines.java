package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.adapter.tck.TimelineContract;
import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Reactions;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Timelines that break a promise, each run through the contract by itself. */
final class BrokenTimelines {

  private BrokenTimelines() {}

  @Breaks("T1")
  static class CachesAnswers extends Sound {
    private final Map<Object, List<Entry>> cache = new ConcurrentHashMap<>();

    @Override
    public List<Entry> after(RoomId roomId, Seq place, int limit) {
      return cache.computeIfAbsent(
          List.of(roomId, place, limit), asked -> super.after(roomId, place, limit));
    }
  }

  @Breaks({"T2", "T3"})
  static class LetsTheLastWriterWin extends Sound {
    @Override
    public synchronized boolean commit(
        RoomId roomId, Head before, Head after, List<Entry> entries) {
      return super.commit(roomId, head(roomId), after, entries);
    }
  }

  @Breaks("T2")
  static class StoresWhatItRefuses extends Sound {
    @Override
    public synchronized boolean commit(
        RoomId roomId, Head before, Head after, List<Entry> entries) {
      boolean committed = super.commit(roomId, before, after, entries);
      if (!committed) {
        super.commit(roomId, head(roomId), head(roomId), entries);
      }
      return committed;
    }
  }

  @Breaks("T5")
  static class ForgetsReactions extends Sound {
    @Override
    public boolean commit(RoomId roomId, Head before, Head after, List<Entry> entries) {
      return super.commit(roomId, before, after, entries.stream().map(this::without).toList());
    }

    private Entry without(Entry entry) {
      return new Entry(
          entry.roomId(),
          entry.seq(),
          entry.rev(),
          entry.posting(),
          entry.content(),
          entry.change(),
          Reactions.NONE);
    }
  }

  @Breaks("T4")
  static class StoresOneByOne extends Sound {
    @Override
    public boolean commit(RoomId roomId, Head before, Head after, List<Entry> entries) {
      Head head = before;
      for (Entry entry : entries) {
        Head next = new Head(head.seq().max(entry.seq()), entry.rev(), after.position());
        if (!super.commit(roomId, head, next, List.of(entry))) {
          return false;
        }
        head = next;
        Thread.yield();
      }
      return true;
    }
  }

  @Breaks({"T5", "T7"})
  static class KeepsEarlierStates extends Sound {
    private final Queue<Entry> states = new ConcurrentLinkedQueue<>();

    @Override
    public boolean commit(RoomId roomId, Head before, Head after, List<Entry> entries) {
      boolean committed = super.commit(roomId, before, after, entries);
      if (committed) {
        states.addAll(entries);
      }
      return committed;
    }

    @Override
    public List<Entry> changedAfter(RoomId roomId, Rev rev, int limit) {
      return states.stream()
          .filter(entry -> entry.roomId().equals(roomId) && entry.rev().compareTo(rev) > 0)
          .sorted(comparing(Entry::rev))
          .limit(limit)
          .toList();
    }
  }

  @Breaks("T6")
  static class SkipsWhatWasDeleted extends Sound {
    @Override
    public List<Entry> before(RoomId roomId, Seq place, int limit) {
      return super.before(roomId, place, limit).stream().filter(e -> !e.isDeleted()).toList();
    }
  }

  @Breaks("T6")
  static class AnswersTheFarthestFirst extends Sound {
    @Override
    public List<Entry> before(RoomId roomId, Seq place, int limit) {
      return super.before(roomId, place, limit).stream().sorted(comparing(Entry::seq)).toList();
    }
  }

  @Breaks("T7")
  static class OrdersChangesByPlace extends Sound {
    @Override
    public List<Entry> changedAfter(RoomId roomId, Rev rev, int limit) {
      return super.changedAfter(roomId, rev, limit).stream().sorted(comparing(Entry::seq)).toList();
    }
  }

  @Breaks("T8")
  static class ForgetsKeysOfWhatWasDeleted extends Sound {
    @Override
    public Optional<Entry> find(RoomId roomId, PostKey key) {
      return super.find(roomId, key).filter(entry -> !entry.isDeleted());
    }
  }

  @Breaks("T9")
  static class HasOneKeyForAllRooms extends Sound {
    private final Map<PostKey, RoomId> rooms = new ConcurrentHashMap<>();

    @Override
    public boolean commit(RoomId roomId, Head before, Head after, List<Entry> entries) {
      entries.forEach(entry -> rooms.put(entry.posting().postKey(), roomId));
      return super.commit(roomId, before, after, entries);
    }

    @Override
    public Optional<Entry> find(RoomId roomId, PostKey key) {
      return super.find(rooms.getOrDefault(key, roomId), key);
    }
  }

  @Breaks("T10")
  static class CountsEveryEntryAsUnread extends Sound {
    @Override
    Overview overview(RoomId roomId, Seq readUpTo, Overview sound) {
      long beyond = Math.max(0, sound.head().seq().value() - readUpTo.value());
      int unread = (int) Math.min(beyond, UNREAD_LIMIT);
      return new Overview(sound.head(), sound.lastMessage(), unread, sound.ownLast());
    }
  }

  @Breaks("T10")
  static class CountsBeyondTheLimit extends Sound {
    @Override
    Overview overview(RoomId roomId, Seq readUpTo, Overview sound) {
      int unread = sound.unread() == UNREAD_LIMIT ? UNREAD_LIMIT + 1 : sound.unread();
      return new Overview(sound.head(), sound.lastMessage(), unread, sound.ownLast());
    }
  }

  @Breaks("T10")
  static class ShowsWhatWasTakenBack extends Sound {
    @Override
    Overview overview(RoomId roomId, Seq readUpTo, Overview sound) {
      Optional<Entry> last = before(roomId, sound.head().seq().next(), 1).stream().findFirst();
      return new Overview(sound.head(), last, sound.unread(), sound.ownLast());
    }
  }

  @Breaks("T11")
  static class KnowsOnlyRoomsInWhichSomethingWasSaid extends Sound {
    @Override
    public Excerpt load(RoomId roomId, Set<PostKey> keys, Set<Seq> places) {
      if (head(roomId).equals(Head.NONE)) {
        throw new NoSuchElementException("no room " + roomId);
      }
      return super.load(roomId, keys, places);
    }
  }

  @Breaks("T12")
  static class LoadsEverythingWantedFromEachRoom extends Sound {
    @Override
    public Map<RoomId, Excerpt> loadAll(Map<RoomId, Wanted> wanted) {
      Set<Seq> places = new HashSet<>();
      wanted.values().forEach(each -> places.addAll(each.places()));
      Map<RoomId, Excerpt> excerpts = new HashMap<>();
      wanted.forEach((roomId, each) -> excerpts.put(roomId, load(roomId, each.keys(), places)));
      return excerpts;
    }
  }

  @Breaks("T12")
  static class StopsAtARoomThatHasMovedOn extends Sound {
    @Override
    public Set<RoomId> commitAll(List<Batch> batches) {
      return batches.stream()
          .takeWhile(b -> commit(b.roomId(), b.before(), b.after(), b.entries()))
          .map(Batch::roomId)
          .collect(Collectors.toSet());
    }
  }

  @Breaks("T16")
  static class FindsWhatWasTakenBack extends Sound {
    @Override
    public List<Entry> saidBy(UserId sender, Optional<PlaceInRoom> after, int limit) {
      return super.saidBy(sender, after, limit).stream()
          .flatMap(entry -> after(entry.roomId(), entry.seq(), 1).stream())
          .filter(entry -> entry.sender().equals(sender))
          .toList();
    }
  }

  @Breaks("T17")
  static class LeavesOutTombstones extends Sound {
    @Override
    public List<Entry> leftBy(UserId sender, Optional<PlaceInRoom> after, int limit) {
      return saidBy(sender, after, limit);
    }
  }

  @Breaks("T18")
  static class LosesPatienceWithWhatIsRecent extends Sound {
    @Override
    public List<Entry> saidBefore(Set<RoomId> rooms, Instant before, int limit) {
      return super.saidBefore(rooms, before.plusMillis(1), limit);
    }
  }

  @Breaks("T18")
  static class AnswersAFewOfTheOldestEntries extends Sound {
    @Override
    public List<Entry> saidBefore(Set<RoomId> rooms, Instant before, int limit) {
      return rooms.stream()
          .flatMap(room -> after(room, Seq.NONE, 2).stream())
          .filter(entry -> entry.content().text().isPresent())
          .filter(entry -> entry.posting().at().isBefore(before))
          .limit(limit)
          .toList();
    }
  }

  @Breaks("T19")
  static class HearsTheUnheard extends Sound {
    @Override
    public Map<RoomId, Overview> overview(
        UserId reader, Map<RoomId, Reading> rooms, Set<UserId> unheard) {
      return super.overview(reader, rooms, Set.of());
    }
  }

  @Breaks("T19")
  static class LeavesThemOutWhereAllAreHeard extends Sound {
    @Override
    public Map<RoomId, Overview> overview(
        UserId reader, Map<RoomId, Reading> rooms, Set<UserId> unheard) {
      Map<RoomId, Reading> deaf = new HashMap<>(rooms);
      deaf.replaceAll((roomId, reading) -> new Reading(reading.upTo(), false));
      return super.overview(reader, deaf, unheard);
    }
  }

  @Breaks("T19")
  static class ShowsNothingBehindTheUnheard extends Sound {
    @Override
    public Map<RoomId, Overview> overview(
        UserId reader, Map<RoomId, Reading> rooms, Set<UserId> unheard) {
      Map<RoomId, Overview> all = super.overview(reader, rooms, Set.of());
      Map<RoomId, Overview> heard = new HashMap<>(super.overview(reader, rooms, unheard));
      heard.replaceAll(
          (roomId, sound) ->
              sound.lastMessage().equals(all.get(roomId).lastMessage())
                  ? sound
                  : new Overview(sound.head(), Optional.empty(), sound.unread(), sound.ownLast()));
      return heard;
    }
  }

  @Breaks({})
  static class KeepsEveryPromise extends Sound {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class Sound implements Timeline, TimelineContract {

    private final Timeline timeline = new InMemoryTimeline();

    @Override
    public Timeline timeline() {
      return this;
    }

    @Override
    public Head head(RoomId roomId) {
      return timeline.head(roomId);
    }

    @Override
    public Excerpt load(RoomId roomId, Set<PostKey> keys, Set<Seq> places) {
      return timeline.load(roomId, keys, places);
    }

    @Override
    public boolean commit(RoomId roomId, Head before, Head after, List<Entry> entries) {
      return timeline.commit(roomId, before, after, entries);
    }

    @Override
    public Optional<Entry> find(RoomId roomId, PostKey key) {
      return timeline.find(roomId, key);
    }

    @Override
    public List<Entry> before(RoomId roomId, Seq place, int limit) {
      return timeline.before(roomId, place, limit);
    }

    @Override
    public List<Entry> after(RoomId roomId, Seq place, int limit) {
      return timeline.after(roomId, place, limit);
    }

    @Override
    public List<Entry> changedAfter(RoomId roomId, Rev rev, int limit) {
      return timeline.changedAfter(roomId, rev, limit);
    }

    @Override
    public List<Entry> search(Search search) {
      return timeline.search(search);
    }

    @Override
    public List<Entry> saidBy(UserId sender, Optional<PlaceInRoom> after, int limit) {
      return timeline.saidBy(sender, after, limit);
    }

    @Override
    public List<Entry> leftBy(UserId sender, Optional<PlaceInRoom> after, int limit) {
      return timeline.leftBy(sender, after, limit);
    }

    @Override
    public List<Entry> saidBefore(Set<RoomId> rooms, Instant before, int limit) {
      return timeline.saidBefore(rooms, before, limit);
    }

    @Override
    public Map<RoomId, Overview> overview(
        UserId reader, Map<RoomId, Reading> rooms, Set<UserId> unheard) {
      Map<RoomId, Overview> overviews = new HashMap<>(timeline.overview(reader, rooms, unheard));
      overviews.replaceAll((roomId, sound) -> overview(roomId, rooms.get(roomId).upTo(), sound));
      return overviews;
    }

    Overview overview(RoomId roomId, Seq readUpTo, Overview sound) {
      return sound;
    }
  }
}
