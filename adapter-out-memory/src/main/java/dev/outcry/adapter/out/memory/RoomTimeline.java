package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Excerpt;
import dev.outcry.application.port.out.Timeline.Overview;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryType;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The timeline of one room: its entries once, and every order in which they are asked for. */
final class RoomTimeline {

  private Head head = Head.NONE;
  private final NavigableMap<Seq, Entry> byPlace = new TreeMap<>();
  private final NavigableMap<Rev, Entry> byChange = new TreeMap<>();

  /** What someone said and still stands. */
  private final NavigableMap<Seq, Entry> messages = new TreeMap<>();

  private final Map<PostKey, Seq> places = new HashMap<>();
  private final Map<UserId, Seq> lastOf = new HashMap<>();

  synchronized Head head() {
    return head;
  }

  synchronized Excerpt load(Set<PostKey> keys, Set<Seq> seqs) {
    Stream<Seq> asked = Stream.concat(keys.stream().map(places::get), seqs.stream());
    return new Excerpt(
        head,
        asked
            .filter(Objects::nonNull)
            .distinct()
            .map(byPlace::get)
            .filter(Objects::nonNull)
            .toList());
  }

  synchronized boolean commit(Head before, Head after, List<Entry> entries) {
    if (!head.equals(before)) {
      return false;
    }
    entries.forEach(this::put);
    head = after;
    return true;
  }

  private void put(Entry entry) {
    Entry earlier = byPlace.put(entry.seq(), entry);
    if (earlier != null) {
      byChange.remove(earlier.rev());
    }
    byChange.put(entry.rev(), entry);
    places.put(entry.posting().postKey(), entry.seq());
    if (entry.type() != EntryType.SYSTEM) {
      putMessage(entry);
    }
  }

  private void putMessage(Entry entry) {
    lastOf.merge(entry.sender(), entry.seq(), Seq::max);
    if (entry.isDeleted()) {
      messages.remove(entry.seq());
    } else {
      messages.put(entry.seq(), entry);
    }
  }

  synchronized Optional<Entry> find(PostKey key) {
    return Optional.ofNullable(places.get(key)).map(byPlace::get);
  }

  synchronized List<Entry> before(Seq place, int limit) {
    return atMost(limit, byPlace.headMap(place, false).descendingMap().values());
  }

  synchronized List<Entry> after(Seq place, int limit) {
    return atMost(limit, byPlace.tailMap(place, false).values());
  }

  synchronized List<Entry> changedAfter(Rev rev, int limit) {
    return atMost(limit, byChange.tailMap(rev, false).values());
  }

  /**
   * Walks at most as many messages as are counted, since none beyond a reader's last is their own.
   */
  synchronized Overview overview(UserId reader, Seq readUpTo) {
    Seq ownLast = lastOf.getOrDefault(reader, Seq.NONE);
    long unread =
        messages.tailMap(readUpTo.max(ownLast), false).values().stream()
            .limit(Timeline.UNREAD_LIMIT)
            .filter(entry -> entry.isUnreadFor(reader))
            .count();
    Optional<Entry> last = Optional.ofNullable(messages.lastEntry()).map(Map.Entry::getValue);
    return new Overview(head, last, (int) unread, ownLast);
  }

  private static List<Entry> atMost(int limit, Collection<Entry> entries) {
    return entries.stream().limit(limit).toList();
  }
}
