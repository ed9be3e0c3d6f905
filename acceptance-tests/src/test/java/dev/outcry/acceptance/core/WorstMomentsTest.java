package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.LossyFeed;
import dev.outcry.acceptance.core.support.Meanwhile;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.WatchRoom.Watch;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage.AuctionChanged;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Rev;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 4 at the moments that are easy to forget: between a look and what follows from it. */
class WorstMomentsTest {

  private static final Runnable NOTHING = () -> {};

  private final AtomicReference<Runnable> beforePublishing = new AtomicReference<>(NOTHING);
  private final AtomicReference<Runnable> beforeReading = new AtomicReference<>(NOTHING);
  private final AtomicReference<Runnable> afterReading = new AtomicReference<>(NOTHING);
  private final AtomicReference<Runnable> afterTheHead = new AtomicReference<>(NOTHING);

  private final Wiring plain = Wiring.inMemory();
  private final LossyFeed feed =
      new LossyFeed(
          Meanwhile.before(Feed.class, plain.feed(), "publish", once(beforePublishing)), 1);
  private final Outcry outcry = plain.withFeed(feed).withTimeline(timeline()).start();
  private final Talk talk = new Talk(outcry);
  private final RoomId room = talk.group(People.ANN);
  private final RecordingWatcher watcher = new RecordingWatcher();

  @BeforeEach
  void loseOnlyWhatTheRoomIsTold() {
    feed.lose(0, Channel.of(room));
  }

  @AfterEach
  void stop() {
    outcry.close();
    plain.close();
  }

  @Test
  void whatIsSaidWhileTheFirstWatcherComesIsNotMissed() {
    afterTheHead.set(
        () -> {
          int before = feed.carried();
          talk.say(People.ANN, room, "hello");
          Await.until("it is told", () -> feed.carried() > before);
        });

    talk.watch(People.ANN, room, watcher);

    watcher.awaitSynced();
    Rev begin = watcher.syncs().get(0);
    Await.until(
        "it is told, or the watch begins behind it",
        () -> watcher.lastRev().equals(new Rev(1)) || begin.equals(new Rev(1)));
  }

  @Test
  void whatIsSaidWhileAGapIsReadIsNotMissed() {
    watch();
    sayUnheard("first");
    afterReading.set(
        () -> {
          sayUnheard("third");
          talk.say(People.ANN, room, "fourth");
        });

    talk.say(People.ANN, room, "second");

    watcher.awaitRev(new Rev(4));
    assertSeen(4);
  }

  @Test
  void whoIsReadyAgainInTheVeryMomentOfHoldingBackIsNotForgotten() {
    AtomicReference<Watch> watch = new AtomicReference<>();
    AtomicReference<Runnable> holdingBack = new AtomicReference<>(NOTHING);
    RecordingWatcher hesitant =
        new RecordingWatcher() {
          @Override
          public boolean isReady() {
            Runnable now = holdingBack.getAndSet(NOTHING);
            now.run();
            return now == NOTHING;
          }
        };
    watch.set(talk.watch(People.ANN, room, hesitant));
    hesitant.awaitSynced();

    holdingBack.set(() -> watch.get().ready());
    talk.say(People.ANN, room, "hello");

    hesitant.awaitRev(new Rev(1));
    assertThat(holdingBack).hasValue(NOTHING);
  }

  @Test
  void aGapOfManyPagesIsReadToItsEnd() {
    watch();
    feed.lose(100, Channel.of(room));
    LongStream.rangeClosed(1, 1_200).forEach(i -> talk.send(People.ANN, room, "" + i, "" + i));
    Await.until("all are lost", () -> plain.timeline().head(room).seq().value() == 1_200);
    long lost = feed.lost();
    talk.say(People.ANN, room, "lost as well");
    Await.until("it is lost", () -> feed.lost() > lost);
    feed.lose(0, Channel.of(room));

    talk.say(People.ANN, room, "heard");

    watcher.awaitRev(new Rev(1_202));
    assertSeen(1_202);
  }

  @Test
  void aGapThatCouldNotBeReadIsReadWithALaterMessage() {
    watch();
    sayUnheard("first");
    beforeReading.set(WorstMomentsTest::outOfReach);
    talk.say(People.ANN, room, "second");
    Await.until("the store was asked in vain", () -> beforeReading.get() == NOTHING);

    Await.until(
        "all is there",
        () -> {
          long said = talk.say(People.ANN, room, "more at " + System.nanoTime()).rev().value();
          return watcher.lastRev().value() >= said;
        });

    assertSeen(watcher.lastRev().value());
  }

  @Test
  void whatAHandlerStoredBeforeItFailedIsToldWhenItIsHandedOverAgain() {
    Auction auction = new Bidding(outcry).open(BiddingMode.OPEN, plain.clock().instant());
    List<AuctionChanged> told = new CopyOnWriteArrayList<>();
    outcry.watchAuction().watch(auction.id(), told::add);
    watch();

    beforePublishing.set(WorstMomentsTest::outOfReach);
    talk.send(People.ANN, room, "hello", "hello");
    watcher.awaitRev(new Rev(1));
    beforePublishing.set(WorstMomentsTest::outOfReach);
    new Bidding(outcry).send(People.ANN, auction.id(), "key", 1_000);
    Await.until("the bid is told", () -> told.get(told.size() - 1).state().version() == 1);

    assertThat(beforePublishing).hasValue(NOTHING);
    assertSeen(1);
  }

  private void watch() {
    talk.watch(People.ANN, room, watcher);
    watcher.awaitSynced();
  }

  private void sayUnheard(String text) {
    int lost = feed.lost();
    feed.lose(100, Channel.of(room));
    talk.say(People.ANN, room, text);
    Await.until("it is lost", () -> feed.lost() > lost);
    feed.lose(0, Channel.of(room));
  }

  private void assertSeen(long head) {
    watcher.assertInOrder();
    assertThat(watcher.revs())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, head).boxed().toList());
  }

  private Timeline timeline() {
    Timeline before =
        Meanwhile.before(Timeline.class, plain.timeline(), "changedAfter", once(beforeReading));
    Timeline after = Meanwhile.after(Timeline.class, before, "changedAfter", once(afterReading));
    return Meanwhile.after(Timeline.class, after, "head", once(afterTheHead));
  }

  private static Runnable once(AtomicReference<Runnable> happening) {
    return () -> happening.getAndSet(NOTHING).run();
  }

  private static void outOfReach() {
    throw new UnavailableException("out of reach");
  }
}
