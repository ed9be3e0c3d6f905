package dev.outcry.adapter.out.mongo;

import static dev.outcry.adapter.tck.Samples.ALL;
import static dev.outcry.adapter.tck.Samples.anyNote;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.tck.Commit;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Excerpt;
import dev.outcry.application.port.out.Timeline.Overview;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class DyingWriterTest {

  private final Timeline timeline = new MongoTimeline(Timelines.template());
  private final DyingWriter writer = new DyingWriter(Timelines.template());
  private final UserId reader = anyUserId();
  private final Commit first =
      Commit.toNew(anyRoomId())
          .say(anyUserId(), "one")
          .say(anyUserId(), "two")
          .say(anyUserId(), "three")
          .committedTo(timeline);
  private final Commit second =
      first
          .then()
          .edit(first.entries().get(0), "won")
          .delete(first.last())
          .say(reader, "four")
          .note(anyNote())
          .say(anyUserId(), "six");
  private final List<Entry> both =
      List.of(
          second.entries().get(0),
          first.entries().get(1),
          second.entries().get(1),
          second.entries().get(2),
          second.entries().get(3),
          second.last());
  private final RoomId room = first.roomId();

  @Test
  void whoDiesAfterCommittingLeavesNothingUnseen() {
    writer.diesAfterCommitting(second);

    assertEverybodySeesBoth();
  }

  @Test
  void whoDiesHalfWayLeavesNothingHalf() {
    writer.diesHalfWay(second);

    assertEverybodySeesBoth();
  }

  @Test
  void theNextWriterBringsInWhatWasLeft() {
    writer.diesHalfWay(second);

    Commit third = second.then().say(anyUserId(), "seven").committedTo(timeline);

    assertThat(timeline.after(room, Seq.NONE, ALL))
        .startsWith(both.toArray(Entry[]::new))
        .hasSize(7);
    assertThat(timeline.head(room)).isEqualTo(third.after());
    assertThat(stored()).hasSize(7);
  }

  @Test
  void aFirstBatchIsBroughtInToo() {
    Commit opening = Commit.toNew(anyRoomId()).say(anyUserId(), "hi");
    writer.diesAfterCommitting(opening);

    assertThat(timeline.after(opening.roomId(), Seq.NONE, ALL)).isEqualTo(opening.entries());
    opening.then().say(anyUserId(), "ho").committedTo(timeline);
    assertThat(timeline.after(opening.roomId(), Seq.NONE, ALL)).hasSize(2);
  }

  @Test
  void whoWritesTooLateOverwritesNothing() {
    writer.diesAfterCommitting(second);
    Commit third =
        second
            .then()
            .delete(second.entries().get(0))
            .edit(second.last(), "sex")
            .committedTo(timeline);

    writer.writesLate(first);
    writer.writesLate(second);

    assertThat(timeline.after(room, Seq.NONE, ALL))
        .isEqualTo(
            List.of(
                third.entries().get(0),
                both.get(1),
                both.get(2),
                both.get(3),
                both.get(4),
                third.last()));
    assertThat(timeline.head(room)).isEqualTo(third.after());
  }

  @Test
  void whoWritesTooLateDoesNotForgetWhatIsPendingNow() {
    writer.diesAfterCommitting(second);

    writer.writesLate(first);

    assertEverybodySeesBoth();
  }

  @Test
  void nothingIsLeftOfWhatWasDeleted() {
    Entry secret = second.last();
    second.committedTo(timeline).then().delete(secret).committedTo(timeline);

    assertThat(stored()).noneMatch(document -> document.toJson().contains("six"));
    assertThat(Timelines.template().getCollection(HeadDocument.COLLECTION).find())
        .noneMatch(
            document ->
                document.toJson().contains(room.value()) && document.containsKey("pending"));
  }

  private void assertEverybodySeesBoth() {
    assertThat(timeline.head(room)).isEqualTo(second.after());
    assertThat(timeline.after(room, Seq.NONE, ALL)).isEqualTo(both);
    assertThat(timeline.after(room, new Seq(2), 2)).isEqualTo(both.subList(2, 4));
    assertThat(timeline.before(room, new Seq(5), 2)).containsExactly(both.get(3), both.get(2));
    assertThat(timeline.changedAfter(room, new Rev(1), ALL))
        .containsExactly(
            both.get(1), both.get(0), both.get(2), both.get(3), both.get(4), both.get(5));
    assertThat(timeline.changedAfter(room, new Rev(1), 2))
        .containsExactly(both.get(1), both.get(0));
    for (Entry entry : both) {
      assertThat(timeline.find(room, entry.posting().postKey())).contains(entry);
    }
    Set<Seq> places = LongStream.rangeClosed(1, 9).mapToObj(Seq::new).collect(toSet());
    Set<PostKey> keys = both.stream().map(entry -> entry.posting().postKey()).collect(toSet());
    assertSees(timeline.load(room, Set.of(), places));
    assertSees(timeline.load(room, keys, Set.of()));
    assertSees(timeline.load(room, keys, places));
    assertThat(timeline.overview(reader, Map.of(room, Seq.NONE)))
        .isEqualTo(
            Map.of(room, new Overview(second.after(), Optional.of(both.get(5)), 1, new Seq(4))));
    assertThat(timeline.overview(anyUserId(), Map.of(room, Seq.NONE)).values())
        .extracting(Overview::unread)
        .containsExactly(4);
  }

  private void assertSees(Excerpt excerpt) {
    assertThat(excerpt.head()).isEqualTo(second.after());
    assertThat(excerpt.entries()).containsExactlyInAnyOrderElementsOf(both);
  }

  private List<Document> stored() {
    return Timelines.template()
        .getCollection(EntryDocument.COLLECTION)
        .find(new Document("_id.room", room.value()))
        .into(new ArrayList<>());
  }
}
