package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.Lanes;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.WatchRoom.Watch;
import dev.outcry.application.port.out.FeedMessage.AuctionChanged;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Rev;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom a watch ends for: those who left, and those who break. */
class WatchEndsTest {

  private final Lanes lanes = new Lanes(Clock.systemUTC());
  private final Wiring wiring = lanes.in(Wiring.inMemory());
  private final Outcry outcry = wiring.start();
  private final Talk talk = new Talk(outcry);
  private final RoomId room = talk.group(People.ANN, People.BOB);
  private final RecordingWatcher ann = new RecordingWatcher();
  private final RecordingWatcher bob = new RecordingWatcher();
  private final List<Throwable> reported = new CopyOnWriteArrayList<>();
  private final Thread.UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();

  @BeforeEach
  void watch() {
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> reported.add(failure));
    talk.watch(People.ANN, room, ann);
    talk.watch(People.BOB, room, bob);
    ann.awaitSynced();
    bob.awaitSynced();
  }

  @AfterEach
  void stop() {
    Thread.setDefaultUncaughtExceptionHandler(before);
    outcry.close();
  }

  @Test
  void whoLeavesIsToldSoAndNothingAfter() {
    say("before");
    talk.leave(People.BOB, room);
    lanes.deliverAll();
    say("after");

    ann.awaitRev(new Rev(3));
    Await.until("he is told", () -> !bob.removals().isEmpty());
    assertThat(bob.removals()).containsExactly(RefusalCode.ROOM_NOT_FOUND);
    assertThat(bob.revs()).containsExactly(1L);
  }

  @Test
  void whoComesBackBeforeTheRoomKnowsWatchesAnewAndTheOldWatchEndsOrGoesOn() {
    talk.leave(People.BOB, room);
    talk.join(People.BOB, room);
    RecordingWatcher again = new RecordingWatcher();
    talk.watch(People.BOB, room, again);
    again.awaitSynced();

    lanes.deliverAll();
    say("welcome back");

    again.awaitRev(new Rev(3));
    Await.until(
        "the old watch ended or went on",
        () -> !bob.removals().isEmpty() || bob.lastRev().equals(new Rev(3)));
    assertThat(again.revs()).containsExactly(1L, 2L, 3L);
    assertThat(again.removals()).isEmpty();
  }

  @Test
  void whoComesBackMayCatchUpFromBeforeTheLeaving() {
    say("before");
    talk.leave(People.BOB, room);
    lanes.deliverAll();
    say("in between");
    talk.join(People.BOB, room);
    lanes.deliverAll();
    say("welcome back");
    RecordingWatcher again = new RecordingWatcher();

    talk.watchAfter(People.BOB, room, new Rev(1), again);

    again.awaitSynced();
    assertThat(again.revs()).containsExactly(2L, 3L, 4L, 5L);
    assertThat(again.removals()).isEmpty();
    assertThat(again.views()).filteredOn(EntryView.Hidden.class::isInstance).hasSize(2);
    say("and on");
    again.awaitRev(new Rev(6));
  }

  @Test
  void whoLeftWhileBehindIsTurnedAwayWhenItIsReady() {
    RecordingWatcher slow = new RecordingWatcher();
    Watch watch = talk.watch(People.BOB, room, slow);
    slow.awaitSynced().ready(false);
    say("before");
    talk.leave(People.BOB, room);
    lanes.deliverAll();
    say("after");
    ann.awaitRev(new Rev(3));

    slow.ready(true);
    watch.ready();

    Await.until("he is told", () -> !slow.removals().isEmpty());
    assertThat(slow.revs()).isSubsetOf(1L, 2L);
  }

  /** Where a watcher breaks, and how. */
  enum Break {
    ENTRY_EXCEPTION,
    ENTRY_ERROR,
    READY_EXCEPTION,
    READY_ERROR,
    SYNCED_EXCEPTION,
    SYNCED_ERROR;

    boolean isAfterSynced() {
      return this != SYNCED_EXCEPTION && this != SYNCED_ERROR;
    }
  }

  @ParameterizedTest
  @EnumSource(Break.class)
  void whoBreaksIsCutOffAndNobodyElseIsHarmed(Break how) {
    BreakingWatcher broken = new BreakingWatcher(how);
    RecordingWatcher behind = new RecordingWatcher();
    talk.watch(People.BOB, room, broken);
    talk.watch(People.BOB, room, behind);
    behind.awaitSynced();
    if (how.isAfterSynced()) {
      broken.awaitSynced();
    }

    say("first");
    say("second");
    lanes.rewind(1);
    lanes.deliverAll();
    say("third");

    for (RecordingWatcher watcher : List.of(ann, bob, behind)) {
      watcher.awaitRev(new Rev(3));
      assertThat(watcher.revs()).containsExactly(1L, 2L, 3L);
    }
    Await.until("it is reported", () -> !reported.isEmpty());
    assertThat(broken.calls()).hasSize(1);
    assertThat(reported).hasSize(1);
  }

  @Test
  void whoBreaksWhileCatchingUpIsCutOffToo() {
    say("first");
    say("second");
    BreakingWatcher broken = new BreakingWatcher(Break.ENTRY_ERROR);

    talk.watchAfter(People.BOB, room, Rev.NONE, broken);

    Await.until("it is reported", () -> !reported.isEmpty());
    say("third");
    ann.awaitRev(new Rev(3));
    assertThat(broken.calls()).containsExactly("entry");
  }

  @Test
  void whoBreaksOverAnAuctionHarmsNobodyElse() {
    Auction auction = new Bidding(outcry).open(BiddingMode.OPEN, wiring.clock().instant());
    List<AuctionChanged> told = new ArrayList<>();
    outcry.watchAuction().watch(auction.id(), new BreakingAtVersion(1));
    outcry.watchAuction().watch(auction.id(), told::add);

    new Bidding(outcry).send(People.ANN, auction.id(), "1", 1_000);
    lanes.deliverAll();
    new Bidding(outcry).send(People.ANN, auction.id(), "2", 2_000);
    lanes.deliverAll();

    assertThat(told).extracting(change -> change.state().version()).containsExactly(0L, 1L, 2L);
  }

  private void say(String text) {
    talk.send(People.ANN, room, text, text);
    lanes.deliverAll();
  }

  private record BreakingAtVersion(long version) implements Consumer<AuctionChanged> {
    @Override
    public void accept(AuctionChanged change) {
      if (change.state().version() == version) {
        throw new AssertionError("broken on purpose");
      }
    }
  }

  private static final class BreakingWatcher extends RecordingWatcher {
    private final Break how;
    private final List<String> calls = new CopyOnWriteArrayList<>();

    BreakingWatcher(Break how) {
      this.how = how;
    }

    /** Where it broke, each time. */
    List<String> calls() {
      return calls;
    }

    @Override
    public void entry(EntryView entry) {
      breakAt("entry", Break.ENTRY_EXCEPTION, Break.ENTRY_ERROR);
    }

    @Override
    public boolean isReady() {
      breakAt("isReady", Break.READY_EXCEPTION, Break.READY_ERROR);
      return true;
    }

    @Override
    public void synced(Rev rev) {
      breakAt("synced", Break.SYNCED_EXCEPTION, Break.SYNCED_ERROR);
      super.synced(rev);
    }

    private void breakAt(String call, Break exception, Break error) {
      if (how == exception || how == error) {
        calls.add(call);
      }
      if (how == exception) {
        throw new IllegalStateException("broken on purpose");
      }
      if (how == error) {
        throw new AssertionError("broken on purpose");
      }
    }
  }
}
