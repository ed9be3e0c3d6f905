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
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The timeline of one room: its entries once, and every order in which they are asked for. */
final class RoomTimeline {

  private Head head = Head.NONE;
  private final Numbered byPlace = new Numbered();
  private final Numbered byChange = new Numbered();

  /** Where something stands that someone said. */
  private final BitSet messages = new BitSet();

  private final Map<PostKey, Seq> places = new HashMap<>();
  private final Map<UserId, Seq> lastOf = new HashMap<>();

  synchronized Head head() {
    return head;
  }

  synchronized Excerpt load(Set<PostKey> keys, Set<Seq> seqs) {
    Stream<Seq> asked = Stream.concat(keys.stream().map(places::get), seqs.stream());
    return new Excerpt(head, asked.filter(Objects::nonNull).distinct().flatMap(this::at).toList());
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
    at(entry.seq()).forEach(earlier -> byChange.remove(earlier.rev().value()));
    byPlace.put(entry.seq().value(), entry);
    byChange.put(entry.rev().value(), entry);
    places.put(entry.posting().postKey(), entry.seq());
    if (entry.type() != EntryType.SYSTEM) {
      putMessage(entry);
    }
  }

  private void putMessage(Entry entry) {
    lastOf.merge(entry.sender(), entry.seq(), Seq::max);
    messages.set(Math.toIntExact(entry.seq().value()), !entry.isDeleted());
  }

  private Stream<Entry> at(Seq place) {
    return Stream.ofNullable(byPlace.get(place.value()));
  }

  synchronized Optional<Entry> find(PostKey key) {
    return Stream.ofNullable(places.get(key)).flatMap(this::at).findFirst();
  }

  synchronized List<Entry> before(Seq place, int limit) {
    return byPlace.below(place.value()).limit(limit).toList();
  }

  synchronized List<Entry> after(Seq place, int limit) {
    return byPlace.above(place.value()).limit(limit).toList();
  }

  synchronized List<Entry> changedAfter(Rev rev, int limit) {
    return byChange.above(rev.value()).limit(limit).toList();
  }

  /** Walks no more messages than are counted, but for those of whoever is not heard. */
  synchronized Overview overview(UserId reader, Seq readUpTo, Set<UserId> unheard) {
    Seq ownLast = lastOf.getOrDefault(reader, Seq.NONE);
    long unread =
        messagesAfter(readUpTo.max(ownLast))
            .filter(entry -> entry.isUnreadFor(reader) && !unheard.contains(entry.sender()))
            .limit(Timeline.UNREAD_LIMIT)
            .count();
    return new Overview(head, lastBut(unheard), (int) unread, ownLast);
  }

  private Optional<Entry> lastBut(Set<UserId> unheard) {
    return IntStream.iterate(
            messages.length() - 1, at -> at > 0, at -> messages.previousSetBit(at - 1))
        .boxed()
        .flatMap(at -> at(new Seq(at)))
        .filter(entry -> !unheard.contains(entry.sender()))
        .findFirst();
  }

  /** The messages above a place that stand, in the order of places. */
  synchronized List<Entry> messagesAbove(Seq place) {
    return messagesAfter(place).toList();
  }

  synchronized List<Entry> saidBy(UserId sender, Seq above, int limit) {
    return messagesAfter(above)
        .filter(entry -> entry.sender().equals(sender))
        .limit(limit)
        .toList();
  }

  /** Looks at no more messages than are asked for. */
  synchronized List<Entry> saidBefore(Instant before, int limit) {
    return messagesAfter(Seq.NONE)
        .limit(limit)
        .filter(entry -> entry.posting().at().isBefore(before))
        .toList();
  }

  /** Walks all entries of the room. */
  synchronized List<Entry> leftBy(UserId sender, Seq above, int limit) {
    return byPlace
        .above(above.value())
        .filter(entry -> entry.sender().equals(sender))
        .limit(limit)
        .toList();
  }

  private Stream<Entry> messagesAfter(Seq place) {
    int from = (int) Math.min(place.value(), messages.length()) + 1;
    return IntStream.iterate(
            messages.nextSetBit(from), at -> at >= 0, at -> messages.nextSetBit(at + 1))
        .boxed()
        .flatMap(at -> at(new Seq(at)));
  }
}
