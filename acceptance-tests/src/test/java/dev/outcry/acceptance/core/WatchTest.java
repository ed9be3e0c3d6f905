package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.CountingFeed;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.WatchRoom.Watch;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.FeedMessage.AuctionChanged;
import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Rev;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a watch goes on, holds back and ends. */
class WatchTest {

  private final Wiring plain = Wiring.inMemory();
  private final CountingFeed feed = new CountingFeed(plain.feed());
  private final Wiring wiring = plain.withFeed(feed);
  private final Outcry outcry = wiring.start();
  private final Talk talk = new Talk(outcry);
  private final RoomId room = talk.group(People.ANN, People.BOB);
  private final RecordingWatcher watcher = new RecordingWatcher();

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
  }

  @Test
  void whoIsNotReadyGetsNothingAndCatchesUpWithWhatStandsThen() {
    Watch watch = talk.watch(People.BOB, room, watcher);
    watcher.awaitSynced().ready(false);
    Persisted first = talk.say(People.ANN, room, "first");
    talk.say(People.ANN, room, "second");
    Persisted edited = talk.edit(People.ANN, room, first.seq(), "first, better");
    witness().awaitRev(edited.rev());
    assertThat(watcher.views()).isEmpty();

    watcher.ready(true);
    watch.ready();

    watcher.awaitRev(edited.rev());
    assertThat(watcher.revs()).containsExactly(2L, 3L);
    talk.say(People.ANN, room, "third");
    watcher.awaitRev(new Rev(4));
    assertThat(watcher.syncs()).containsExactly(Rev.NONE);
  }

  @Test
  void sayingReadyWithoutNeedDoesNoHarm() {
    Watch watch = talk.watch(People.BOB, room, watcher);
    watcher.awaitSynced();

    Together.run(
        8,
        i -> {
          for (int n = 0; n < 50; n++) {
            watch.ready();
            talk.say(People.ANN, room, i + " says " + n);
          }
          return null;
        });

    watcher.awaitRev(new Rev(400));
    watcher.assertInOrder();
    assertThat(watcher.views()).hasSize(400);
  }

  @Test
  void afterCloseNothingComes() {
    Watch watch = talk.watch(People.BOB, room, watcher);
    watcher.awaitSynced();
    talk.say(People.ANN, room, "first");
    watcher.awaitRev(new Rev(1));

    watch.close();
    watch.close();
    watch.ready();
    talk.say(People.ANN, room, "second");

    witness().awaitRev(new Rev(2));
    assertThat(watcher.revs()).containsExactly(1L);
    assertThat(watcher.removals()).isEmpty();
  }

  @Test
  void aWatcherMayCloseItsWatchWhileItIsCalled() {
    AtomicReference<Watch> watch = new AtomicReference<>();
    RecordingWatcher once =
        new RecordingWatcher() {
          @Override
          public void entry(EntryView entry) {
            super.entry(entry);
            watch.get().close();
          }
        };
    watch.set(talk.watch(People.BOB, room, once));
    once.awaitSynced();

    talk.say(People.ANN, room, "first");
    talk.say(People.ANN, room, "second");

    Await.until("nobody watches", () -> feed.subscriptions(Channel.of(room)) == 0);
    witness().awaitRev(new Rev(2));
    assertThat(once.revs()).containsExactly(1L);
  }

  @Test
  void aRoomThatNobodyWatchesTakesNothingFromTheFeed() {
    Watch first = talk.watch(People.ANN, room, watcher);
    Watch second = talk.watch(People.BOB, room, new RecordingWatcher());
    watcher.awaitSynced();
    assertThat(feed.subscriptions(Channel.of(room))).isEqualTo(1);

    first.close();
    assertThat(feed.subscriptions(Channel.of(room))).isEqualTo(1);
    second.close();
    assertThat(feed.subscriptions(Channel.of(room))).isZero();

    RecordingWatcher anew = new RecordingWatcher();
    talk.watch(People.ANN, room, anew);
    anew.awaitSynced();
    talk.say(People.ANN, room, "hello");
    anew.awaitRev(new Rev(1));
    assertThat(feed.subscriptions(Channel.of(room))).isEqualTo(1);
  }

  @Test
  void whoBreaksAtTheFirstLookAtAnAuctionListensNoMore() {
    Auction auction = new Bidding(outcry).open(BiddingMode.OPEN, wiring.clock().instant());

    outcry.watchAuction().watch(auction.id(), WatchTest::breaks);

    assertThat(feed.subscriptions(Channel.of(auction.id()))).isZero();
  }

  @Test
  void whoWaitsForTheHammerIsToldWhenTheCoreClosesBefore() {
    Auction auction = new Bidding(outcry).open(BiddingMode.OPEN, wiring.clock().instant());
    CompletionStage<AuctionState> closed = outcry.watchAuction().untilClosed(auction.id());

    outcry.close();

    assertThat(closed)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .withCauseInstanceOf(OutcomeUnknownException.class);
  }

  private static void breaks(AuctionChanged change) {
    throw new IllegalStateException("broken on purpose at " + change.state().version());
  }

  @Test
  void closingTheCoreEndsEveryWatch() {
    Auction auction = new Bidding(outcry).open(BiddingMode.OPEN, wiring.clock().instant());
    talk.watch(People.ANN, room, watcher);
    outcry.watchAuction().watch(auction.id(), change -> {});
    watcher.awaitSynced();

    outcry.close();

    assertThat(feed.subscriptions()).isZero();
    try (Outcry other = wiring.start()) {
      new Talk(other).say(People.ANN, room, "hello");
    }
    assertThat(watcher.views()).isEmpty();
  }

  @Test
  @Timeout(20)
  void comingAndGoingOfWatchersInTheMiddleOfTalkHoldsNobodyUp() {
    CompletableFuture<Object> talking =
        CompletableFuture.supplyAsync(
            () ->
                Together.run(
                    4,
                    i -> {
                      for (int n = 0; n < 500; n++) {
                        talk.say(People.ANN, room, i + " says " + n);
                      }
                      return i;
                    }));

    Together.run(
        8,
        i -> {
          while (!talking.isDone()) {
            watchForOneEntry(talking);
          }
          return i;
        });

    Await.answer(talking);
    assertThat(feed.subscriptions(Channel.of(room))).isZero();
  }

  /** Someone who sees what there is to see; those who listened before have been told then. */
  private RecordingWatcher witness() {
    RecordingWatcher witness = new RecordingWatcher();
    talk.watchAfter(People.ANN, room, Rev.NONE, witness);
    return witness;
  }

  /** Sees one entry, and goes within the call; what it sees of the room is never out of order. */
  private void watchForOneEntry(CompletableFuture<?> talking) {
    CompletableFuture<Watch> watch = new CompletableFuture<>();
    CompletableFuture<Void> seen = new CompletableFuture<>();
    RecordingWatcher once =
        new RecordingWatcher() {
          @Override
          public void entry(EntryView entry) {
            super.entry(entry);
            watch.thenAccept(Watch::close);
            seen.complete(null);
          }
        };
    watch.complete(talk.watch(People.BOB, room, once));
    Await.until("one entry or the end", () -> seen.isDone() || talking.isDone());
    watch.join().close();
    once.assertInOrder();
  }
}
