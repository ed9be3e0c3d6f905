package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ResumeRoom;
import dev.outcry.application.port.in.ResumeRoom.Changes;
import dev.outcry.application.port.out.Head;
import dev.outcry.domain.Position;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.EntryView.Hidden;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Posting;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule M-04: from whatever revision someone comes back, exactly what changed since is told. */
class ResumeTest {

  private final Wiring wiring = Wiring.inMemory();
  private final Outcry outcry = wiring.start();
  private final Talk talk = new Talk(outcry);
  private final RoomId room = talk.group(People.ANN, People.BOB);

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
  }

  @Test
  void whoComesBackIsToldWhatChangedSinceAndNothingElse() {
    talkEditAndDelete();
    long head = wiring.timeline().head(room).rev().value();

    for (long rev = 0; rev <= head; rev++) {
      List<EntryView> truth = changedSince(new Rev(rev));
      RecordingWatcher watcher = resumed(new Rev(rev)).awaitSynced();
      assertThat(watcher.views()).as("since %d", rev).isEqualTo(truth);
      assertThat(watcher.syncs()).containsExactly(new Rev(head));
      assertThat(pages(new Rev(rev), 3)).as("pages since %d", rev).isEqualTo(truth);
    }
  }

  @Test
  void whoIsAheadMustBeginAnew() {
    talk.say(People.ANN, room, "hello");

    RecordingWatcher ahead = resumed(new Rev(2));

    awaitResync(ahead, new Rev(1));
    assertThat(resume(new Rev(2), 10)).isEqualTo(new ResumeRoom.ResyncRequired(new Rev(1)));
    assertThat(ahead.views()).isEmpty();
    assertThat(ahead.syncs()).isEmpty();
  }

  @Test
  void whoIsTooFarBehindMustBeginAnew() {
    fill(ResumeRoom.MAX_BEHIND + 1);
    Rev head = new Rev(ResumeRoom.MAX_BEHIND + 1);

    RecordingWatcher tooFar = resumed(Rev.NONE);
    RecordingWatcher justNot = resumed(new Rev(1));

    awaitResync(tooFar, head);
    assertThat(resume(Rev.NONE, 10)).isEqualTo(new ResumeRoom.ResyncRequired(head));
    justNot.awaitSynced();
    assertThat(justNot.revs())
        .containsExactlyElementsOf(LongStream.rangeClosed(2, head.value()).boxed().toList());
    talk.say(People.ANN, room, "one more");
    justNot.awaitRev(head.next());
    assertThat(tooFar.views()).isEmpty();
  }

  @Test
  void whoJoinedLaterIsToldOfEarlierEntriesOnlyThatTheyChanged() {
    Seq early = talk.say(People.ANN, room, "secret").seq();
    talk.join(People.CAT, room);
    RecordingWatcher live = new RecordingWatcher();
    talk.watch(People.CAT, room, live);
    live.awaitSynced();

    talk.edit(People.ANN, room, early, "secret, better");
    Rev last = talk.say(People.ANN, room, "welcome").rev();

    live.awaitRev(last);
    assertThat(live.views())
        .filteredOn(EntryView::seq, early)
        .containsExactly(new Hidden(room, early, new Rev(3)));
    assertThat(live.present().keySet()).doesNotContain(early).contains(new Seq(3));
    RecordingWatcher fromTheStart = new RecordingWatcher();
    talk.watchAfter(People.CAT, room, Rev.NONE, fromTheStart);
    fromTheStart.awaitSynced();
    assertThat(fromTheStart.revs()).containsExactly(2L, 3L, 4L);
    assertThat(fromTheStart.present().keySet()).doesNotContain(early);
  }

  @Test
  void inARoomOfAnAuctionEveryoneSeesEverything() {
    Auction auction = new Bidding(outcry).open(BiddingMode.OPEN, wiring.clock().instant());
    RoomId lotRoom = auction.lot().roomId();
    new Bidding(outcry).bid(People.ANN, auction.id(), "bid", 1_000);
    RecordingWatcher onlooker = new RecordingWatcher();
    talk.watchAfter(People.DAN, lotRoom, Rev.NONE, onlooker);
    onlooker.awaitRev(new Rev(1));

    talk.join(People.DAN, lotRoom);
    talk.leave(People.DAN, lotRoom);
    new Bidding(outcry).bid(People.BOB, auction.id(), "bid", 2_000);

    onlooker.awaitRev(new Rev(4));
    assertThat(onlooker.present()).hasSize(4);
    assertThat(onlooker.removals()).isEmpty();
  }

  private static void awaitResync(RecordingWatcher watcher, Rev head) {
    Await.until("it is told to begin anew", () -> !watcher.resyncs().isEmpty());
    assertThat(watcher.resyncs()).containsExactly(head);
  }

  private void talkEditAndDelete() {
    for (int i = 0; i < 12; i++) {
      Seq seq = talk.say(People.ANN, room, "message " + i).seq();
      if (i % 3 == 0) {
        talk.edit(People.ANN, room, seq, "edited " + i);
      }
      if (i % 4 == 1) {
        talk.delete(People.ANN, room, new Seq(seq.value() / 2 + 1));
      }
    }
  }

  private List<EntryView> changedSince(Rev rev) {
    return Talk.timeline(wiring.timeline(), room).stream()
        .filter(entry -> entry.rev().compareTo(rev) > 0)
        .sorted(Comparator.comparing(Entry::rev))
        .<EntryView>map(EntryView.Visible::new)
        .toList();
  }

  private RecordingWatcher resumed(Rev lastRev) {
    RecordingWatcher watcher = new RecordingWatcher();
    talk.watchAfter(People.BOB, room, lastRev, watcher);
    return watcher;
  }

  private ResumeRoom.Resumed resume(Rev after, int limit) {
    return outcry.resumeRoom().resume(new ResumeRoom.Query(People.BOB, room, after, limit));
  }

  private List<EntryView> pages(Rev after, int limit) {
    List<EntryView> all = new ArrayList<>();
    Changes page = changes(after, limit);
    all.addAll(page.entries());
    while (page.hasMore()) {
      page = changes(page.rev(), limit);
      assertThat(page.entries()).isNotEmpty();
      all.addAll(page.entries());
    }
    return all;
  }

  private Changes changes(Rev after, int limit) {
    return resume(after, limit)
        .fold(
            changes -> changes,
            resync -> {
              throw new AssertionError("resync at " + after);
            });
  }

  /** So many messages, past lanes and handlers. */
  private void fill(long count) {
    List<Entry> entries =
        LongStream.rangeClosed(1, count)
            .mapToObj(
                i ->
                    Entry.posted(
                        room,
                        new Seq(i),
                        new Posting(
                            People.ANN,
                            Talk.key("" + i),
                            new Rev(i),
                            Optional.empty(),
                            Instant.EPOCH,
                            new Position(1, i)),
                        new Content.Message(new MessageText("message " + i))))
            .toList();
    Head head = new Head(new Seq(count), new Rev(count), new Position(1, 0));
    assertThat(wiring.timeline().commit(room, Head.NONE, head, entries)).isTrue();
  }
}
