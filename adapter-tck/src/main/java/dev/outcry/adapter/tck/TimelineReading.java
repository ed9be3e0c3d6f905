package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.ALL;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Overview;
import dev.outcry.application.port.out.Timeline.Reading;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Reads a timeline for tests. */
final class TimelineReading {

  private TimelineReading() {}

  /** Every way to read a room shows this head and these entries, given by place, and no others. */
  static void assertHolds(Timeline timeline, RoomId room, Head head, List<Entry> entries) {
    assertThat(timeline.head(room)).isEqualTo(head);
    assertThat(overview(timeline, room, anyUserId(), Seq.NONE).head()).isEqualTo(head);
    assertThat(timeline.after(room, Seq.NONE, ALL)).isEqualTo(entries);
    assertThat(timeline.before(room, new Seq(ALL), ALL))
        .isEqualTo(sorted(entries, comparing(Entry::seq).reversed()));
    assertThat(timeline.changedAfter(room, Rev.NONE, ALL))
        .isEqualTo(sorted(entries, comparing(Entry::rev)));
    Set<Seq> places =
        LongStream.rangeClosed(1, entries.size() + 5L).mapToObj(Seq::new).collect(toSet());
    Set<PostKey> keys = entries.stream().map(e -> e.posting().postKey()).collect(toSet());
    assertThat(timeline.load(room, keys, places).head()).isEqualTo(head);
    assertThat(timeline.load(room, keys, places).entries())
        .containsExactlyInAnyOrderElementsOf(entries);
    for (Entry entry : entries) {
      PostKey key = entry.posting().postKey();
      assertThat(timeline.find(room, key)).contains(entry);
      assertThat(timeline.load(room, Set.of(key), Set.of()).entries()).containsExactly(entry);
    }
  }

  private static List<Entry> sorted(List<Entry> entries, Comparator<Entry> order) {
    return entries.stream().sorted(order).toList();
  }

  static Overview overview(Timeline timeline, RoomId room, UserId reader, Seq readUpTo) {
    return Objects.requireNonNull(
        timeline.overview(reader, Map.of(room, readUpTo)).get(room), "no overview of the room");
  }

  /** The overview of a room by looking at each entry. */
  static Overview recount(
      Timeline timeline, RoomId room, UserId reader, Reading reading, Set<UserId> unheard) {
    List<Entry> all = timeline.after(room, Seq.NONE, ALL);
    Seq ownLast =
        all.stream()
            .filter(entry -> entry.sender().equals(reader))
            .map(Entry::seq)
            .reduce(Seq.NONE, Seq::max);
    List<Entry> heard =
        all.stream()
            .filter(entry -> entry.isUnreadFor(UserId.SYSTEM))
            .filter(entry -> reading.hearsAll() || !unheard.contains(entry.sender()))
            .toList();
    long unread =
        heard.stream()
            .filter(entry -> entry.isUnreadFor(reader))
            .filter(entry -> entry.seq().compareTo(reading.upTo().max(ownLast)) > 0)
            .count();
    Optional<Entry> last = heard.stream().max(comparing(Entry::seq));
    return new Overview(timeline.head(room), last, (int) unread, ownLast);
  }
}
