package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Asking;
import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.LossyFeed;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.Meanwhile;
import dev.outcry.acceptance.core.support.Pause;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.out.FeedMessage.AuctionChanged;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Promise 4: the feed may lose what it likes; nobody misses anything for that. One instance asks,
 * another answers, and all happens within one millisecond.
 */
class LostFeedTest {

  private static final int PEOPLE = 40;

  private final Wiring plain = Wiring.inMemory(new ManualClock());
  private final LossyFeed feed = new LossyFeed(plain.feed(), 7);
  private final Wiring wiring = plain.withFeed(feed);
  private final Outcry answering = wiring.start();
  private final Outcry outcry = Asking.on(wiring).start();
  private final Talk talk = new Talk(outcry);
  private final Bidding bidding = new Bidding(outcry);
  private final RoomId room = talk.group(People.ANN, People.crowd(PEOPLE));

  @AfterEach
  void stop() {
    outcry.close();
    answering.close();
    wiring.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 100})
  void everyoneIsAnsweredFromTheStore(int percent) {
    Auction auction = bidding.open(BiddingMode.PROXY, wiring.clock().instant());
    Persisted first = talk.say(People.ANN, room, "before");
    Persisted second = talk.say(People.ANN, room, "to be deleted");
    feed.lose(percent);

    List<Object> answers = Together.run(PEOPLE, i -> postOrBid(i, auction));
    Persisted edited = talk.edit(People.ANN, room, first.seq(), "after");
    Persisted deleted = talk.delete(People.ANN, room, second.seq());
    Await.answer(talk.read(People.ANN, room, second.seq().value()));

    assertThat(feed.lost()).isGreaterThan(PEOPLE / 4);
    assertThat(answers).doesNotHaveDuplicates().doesNotContainNull();
    assertThat(Bidding.history(wiring.auctions(), auction.id()))
        .hasSize(PEOPLE / 2)
        .containsExactlyInAnyOrderElementsOf(
            answers.stream().filter(Decision.class::isInstance).map(Decision.class::cast).toList());
    assertThat(edited.rev()).isLessThan(deleted.rev());
    assertThat(deleted.rev()).isEqualTo(wiring.timeline().head(room).rev());
  }

  @Test
  void aStoreThatIsSlowIsNotAskedForAllWhoWaitAtOnce() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Timeline slow =
        Meanwhile.before(
            Timeline.class,
            wiring.timeline(),
            "find",
            () -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              Pause.of(Duration.ofMillis(20));
              now.decrementAndGet();
            });
    feed.lose(100);
    try (Outcry asking = Asking.on(wiring.withTimeline(slow)).start()) {
      Talk there = new Talk(asking);

      Together.run(PEOPLE, i -> there.say(People.person(i), room, "hello"));
    }

    assertThat(most).hasValue(1);
  }

  @Test
  void aRepeatWhoseAnswerWasLostIsStillToldThatItIsOne() {
    feed.lose(100);

    List<Persisted> answers =
        Together.run(5, i -> Talk.persisted(talk.send(People.ANN, room, "key", "hello")));

    assertThat(answers).filteredOn(answer -> !answer.duplicate()).hasSize(1);
    assertThat(answers).extracting(Persisted::seq).containsOnly(new Seq(1));
  }

  @Test
  void aDeletionWhoseAnswerWasLostIsToldFromItsRepeats() {
    Persisted said = talk.say(People.ANN, room, "to be deleted");
    feed.lose(100);

    List<Persisted> answers = Together.run(5, i -> talk.delete(People.ANN, room, said.seq()));

    assertThat(answers).filteredOn(answer -> !answer.duplicate()).hasSize(1);
    assertThat(answers).extracting(Persisted::rev).containsOnly(said.rev().next());
    assertThat(Talk.refusal(talk.sendDelete(People.person(1), room, said.seq().value())))
        .isEqualTo(RefusalCode.NOT_THE_SENDER);
  }

  @Test
  void anEditWhoseAnswerWasLostIsToldFromTheNext() {
    Persisted said = talk.say(People.ANN, room, "teh");
    feed.lose(100);

    Persisted first = talk.edit(People.ANN, room, said.seq(), "the");
    Persisted second = talk.edit(People.ANN, room, said.seq(), "the");

    assertThat(second.rev()).isEqualTo(first.rev().next());
  }

  @Test
  void aReactionWhoseAnswerWasLostIsToldFromItsRepeats() {
    Persisted said = talk.say(People.ANN, room, "Pizza?");
    Persisted gone = talk.say(People.ANN, room, "Salad?");
    talk.delete(People.ANN, room, gone.seq());
    feed.lose(100);

    List<Persisted> added =
        Together.run(5, i -> Talk.persisted(talk.sendReaction(People.ANN, room, said.seq(), "👍")));
    List<Persisted> taken =
        Together.run(
            5, i -> Talk.persisted(talk.sendWithdrawal(People.ANN, room, said.seq(), "👍")));

    assertThat(added).filteredOn(answer -> !answer.duplicate()).hasSize(1);
    assertThat(taken).filteredOn(answer -> !answer.duplicate()).hasSize(1);
    assertThat(taken.get(0).rev()).isEqualTo(added.get(0).rev().next());
    assertThat(Talk.refusal(talk.sendReaction(People.ANN, room, gone.seq(), "👍")))
        .isEqualTo(RefusalCode.ENTRY_DELETED);
  }

  @Test
  void everyWatcherSeesEveryRevisionOnceTheFeedSaysThatThereIsOne() {
    List<RecordingWatcher> watchers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      RecordingWatcher watcher = new RecordingWatcher();
      talk.watchAfter(People.person(i), room, Rev.NONE, watcher);
      watchers.add(watcher.awaitSynced());
    }

    feed.lose(50);
    Together.run(PEOPLE, this::postsTenWithoutWaiting);
    Await.until("all is recorded", () -> wiring.timeline().head(room).seq().value() == 10 * PEOPLE);
    feed.lose(0);
    Persisted last = talk.say(People.ANN, room, "last");

    assertThat(feed.lost()).isPositive();
    assertThat(last.seq()).isEqualTo(new Seq(10 * PEOPLE + 1));
    for (RecordingWatcher watcher : watchers) {
      watcher.awaitRev(last.rev());
      watcher.assertInOrder();
      assertThat(watcher.revs())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 10 * PEOPLE + 1).boxed().toList());
    }
  }

  @Test
  void theNextChangeOfAnAuctionMakesGoodTheOnesThatWereLost() {
    Auction auction = bidding.open(BiddingMode.OPEN, wiring.clock().instant());
    List<AuctionChanged> told = new CopyOnWriteArrayList<>();
    outcry.watchAuction().watch(auction.id(), told::add);

    feed.lose(60);
    for (int i = 0; i < 20; i++) {
      bidding.send(People.ANN, auction.id(), "bid-" + i, 1_000 + 100 * i);
    }
    Await.until("all is decided", () -> bidding.state(auction.id()).bidCount() == 20);
    feed.lose(0);
    bidding.bid(People.BOB, auction.id(), "last", 9_000);

    Await.until(
        "the watcher knows", () -> told.get(told.size() - 1).state().price().minorUnits() == 9_000);
    assertThat(told)
        .extracting(change -> change.state().version())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private Object postOrBid(int i, Auction auction) {
    return i % 2 == 0
        ? bidding.bid(People.person(i), auction.id(), "bid", 1_000 + 100L * i)
        : talk.say(People.person(i), room, "message " + i);
  }

  private Void postsTenWithoutWaiting(int sender) {
    IntStream.range(0, 10)
        .mapToObj(i -> sender + " says " + i)
        .forEach(text -> talk.send(People.person(sender), room, text, text));
    return null;
  }
}
