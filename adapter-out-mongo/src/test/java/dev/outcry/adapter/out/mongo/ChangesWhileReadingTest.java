package dev.outcry.adapter.out.mongo;

import static dev.outcry.adapter.tck.Samples.ALL;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import dev.outcry.adapter.tck.Commit;
import dev.outcry.adapter.tck.Race;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Excerpt;
import dev.outcry.application.port.out.Timeline.Overview;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Entries that are changed again and again are the hard part of T4 without transactions. */
class ChangesWhileReadingTest {

  private static final int FAILURE_INSIDE_THE_STAND_IN = -1;
  private static final int CHANGES = 60;

  private final Timeline timeline = new MongoTimeline(Timelines.template());
  private final RoomId room = anyRoomId();
  private final UserId reader = anyUserId();

  @Test
  void whatIsChangedTogetherIsSeenTogether() {
    Commit opening =
        Commit.toNew(room).times(10, commit -> commit.say(anyUserId(), "0")).committedTo(timeline);
    AtomicBoolean over = new AtomicBoolean();

    Race.of(
        3,
        runner -> {
          if (runner == 0) {
            try {
              changeFirstAndLast(opening);
            } finally {
              over.set(true);
            }
          } else {
            while (!over.get()) {
              lookIfItCan();
            }
          }
          return runner;
        });

    look();
  }

  /** In each batch the first and the tenth get the same words, and another is said and deleted. */
  private void changeFirstAndLast(Commit opening) {
    Commit commit = opening;
    Entry first = opening.entries().get(0);
    Entry tenth = opening.last();
    for (int i = 1; i <= CHANGES; i++) {
      String words = Integer.toString(i);
      commit = commit.then().edit(first, words).edit(tenth, words).say(anyUserId(), words);
      commit = commit.committedTo(timeline);
      first = commit.entries().get(0);
      tenth = commit.entries().get(1);
      commit = commit.then().delete(commit.last()).committedTo(timeline);
    }
  }

  /**
   * On a busy machine the room may change too fast for a look, and MongoDB's stand-in may fail
   * inside itself: then nothing is seen.
   */
  private void lookIfItCan() {
    try {
      look();
    } catch (UnavailableException tooFast) {
      Thread.onSpinWait();
    } catch (MongoCommandException failed) {
      assertThat(failed.getErrorCode()).isEqualTo(FAILURE_INSIDE_THE_STAND_IN);
    }
  }

  private void look() {
    Excerpt excerpt = timeline.load(room, Set.of(), Set.of(new Seq(1), new Seq(10)));
    assertThat(excerpt.entries()).extracting(this::words).hasSize(2);
    assertThat(Set.copyOf(excerpt.entries().stream().map(this::words).toList())).hasSize(1);
    assertThat(excerpt.entries())
        .allMatch(entry -> entry.rev().compareTo(excerpt.head().rev()) <= 0);

    assertShowsWholeBatches(timeline.after(room, Seq.NONE, ALL));
    assertShowsWholeBatches(timeline.changedAfter(room, Rev.NONE, ALL));

    Overview overview =
        timeline.overview(reader, Map.of(room, Seq.NONE)).values().iterator().next();
    long said = overview.head().seq().value() - 10;
    boolean isDeleted = overview.head().rev().value() == 10 + 4 * said;
    assertThat(overview.unread()).isEqualTo(isDeleted ? 10 : 11);
  }

  private void assertShowsWholeBatches(List<Entry> all) {
    Map<Seq, Entry> byPlace = all.stream().collect(toMap(Entry::seq, entry -> entry));
    assertThat(words(byPlace.get(new Seq(1))))
        .isEqualTo(words(byPlace.get(new Seq(10))))
        .isEqualTo(Integer.toString(all.size() - 10));
    assertThat(all)
        .filteredOn(entry -> entry.seq().value() > 10 && !entry.isDeleted())
        .hasSizeLessThan(2);
  }

  private String words(Entry entry) {
    return entry.content().text().orElseThrow().value();
  }
}
