package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.Lanes;
import dev.outcry.acceptance.core.support.LogLane;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.Meanwhile;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two cores on the same stores, each believing that it alone handles the lanes: as after a pause in
 * which another instance took over.
 */
class StaleWriterTest {

  private static final int SENDERS = 8;
  private static final int EACH = 60;

  private final ManualClock clock = new ManualClock();
  private final Lanes lanes = new Lanes(clock);
  private final Wiring wiring = lanes.in(Wiring.inMemory(clock));
  private final List<Outcry> cores = new ArrayList<>();
  private final AtomicBoolean handling = new AtomicBoolean(true);
  private final List<CompletableFuture<Void>> handlers = new ArrayList<>();

  @AfterEach
  void stop() {
    handling.set(false);
    handlers.forEach(Await::answer);
    cores.forEach(Outcry::close);
  }

  @Test
  void twoWritersOfOneRoomLoseDoubleAndReorderNothing() {
    start(2, lanes);
    RoomId room = new Talk(cores.get(0)).group(People.ANN, People.crowd(SENDERS));
    lanes.batchesOf(3);
    handleInParallel(lanes.messages());

    List<EntryAnswer> answers =
        Together.run(SENDERS, sender -> says(sender, room)).stream().flatMap(List::stream).toList();

    assertThat(answers)
        .doesNotHaveDuplicates()
        .hasSize(SENDERS * EACH)
        .allSatisfy(answer -> assertThat(answer).isInstanceOf(EntryAnswer.Persisted.class));
    List<Entry> timeline = Talk.timeline(wiring.timeline(), room);
    assertDense(timeline.stream().map(entry -> entry.seq().value()).toList());
    assertDense(timeline.stream().map(entry -> entry.rev().value()).toList());
    for (int sender = 0; sender < SENDERS; sender++) {
      String name = "sender " + sender;
      assertThat(timeline)
          .extracting(entry -> entry.content().text().orElseThrow().value())
          .filteredOn(text -> text.startsWith(name))
          .containsExactlyElementsOf(textsOf(sender));
    }
  }

  @Test
  void twoWritersOfOneAuctionMakeOneSequence() {
    start(2, lanes);
    lanes.batchesOf(3);
    Auction announced = new Bidding(cores.get(0)).open(BiddingMode.PROXY, clock.instant());
    handleInParallel(lanes.bids());

    List<Decision> answers = everyoneBids(announced);

    assertOneSequence(announced, answers);
  }

  @Test
  void twoLanesIntoOneAuctionMakeOneSequence() {
    start(1, lanes);
    LogLane<AuctionCommand> other = new LogLane<>(clock, 2);
    start(1, new Lanes(lanes.messages(), other, lanes.marks()));
    lanes.batchesOf(3);
    other.batchesOf(2);
    Auction announced = new Bidding(cores.get(0)).open(BiddingMode.OPEN, clock.instant());
    handleInParallel(lanes.bids());
    handleInParallel(other);

    List<Decision> answers = everyoneBids(announced);

    assertOneSequence(announced, answers);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 100})
  void whoCommitsAfterAnotherTookOverDecidesAnew(int handledByTheOther) {
    Meanwhile meanwhile = new Meanwhile();
    cores.add(meanwhile.around(wiring).start());
    start(1, lanes);
    Talk talk = new Talk(cores.get(0));
    Bidding bidding = new Bidding(cores.get(0));
    RoomId room = talk.group(People.ANN);
    Auction auction = bidding.open(BiddingMode.OPEN, clock.instant());
    List<CompletionStage<?>> answers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      answers.add(talk.send(People.ANN, room, "message " + i, "message " + i));
      answers.add(bidding.send(People.ANN, auction.id(), "" + i, 1_000 + 100 * i));
    }

    for (LogLane<?> lane : List.of(lanes.messages(), lanes.bids())) {
      meanwhile.beforeTheNextCommit(
          () -> {
            lane.batchesOf(handledByTheOther);
            lane.readers().get(1).step();
          });
      lane.readers().get(0).step();
    }
    cores.remove(1).close();
    lanes.deliverAll();

    answers.forEach(Await::answer);
    assertThat(Talk.timeline(wiring.timeline(), room)).hasSize(5);
    assertThat(Bidding.history(wiring.auctions(), auction.id())).hasSize(5);
    assertThat(Talk.timeline(wiring.timeline(), auction.lot().roomId())).hasSize(5);
  }

  @Test
  void whatAnOlderLaneStillBringsIsNotRecordedAgain() {
    start(1, lanes);
    Talk talk = new Talk(cores.get(0));
    RoomId room = talk.group(People.ANN);
    IntStream.range(0, 5).forEach(i -> talk.send(People.ANN, room, "old " + i, "old " + i));
    lanes.deliverAll();
    Lanes anew = new Lanes(new LogLane<>(clock, 2), lanes.bids(), lanes.marks());
    start(1, anew);
    new Talk(cores.get(1)).send(People.ANN, room, "new", "new");
    anew.messages().deliverAll();
    assertThat(Talk.timeline(wiring.timeline(), room)).hasSize(6);

    lanes.rewind(2);
    lanes.messages().deliverAll();

    assertThat(Talk.timeline(wiring.timeline(), room)).hasSize(6);
    assertThat(wiring.timeline().head(room).rev().value()).isEqualTo(6);
  }

  private void start(int number, Lanes theirs) {
    Wiring jittery = Meanwhile.jitter(theirs.in(wiring));
    IntStream.range(0, number).forEach(i -> cores.add(jittery.start()));
  }

  /** Each reader of a lane has a thread of its own, and is handed every command. */
  private void handleInParallel(LogLane<?> lane) {
    handlers.addAll(
        Together.begin(
            lane.readers().size(),
            i -> {
              while (handling.get()) {
                if (!lane.readers().get(i).step()) {
                  LockSupport.parkNanos(50_000);
                }
              }
              return null;
            }));
  }

  private List<EntryAnswer> says(int sender, RoomId room) {
    Talk talk = new Talk(cores.get(sender % cores.size()));
    List<CompletionStage<EntryAnswer>> answers = new ArrayList<>();
    for (String text : textsOf(sender)) {
      answers.add(talk.send(People.person(sender), room, text, text));
    }
    return answers.stream().map(Await::answer).toList();
  }

  private static List<String> textsOf(int sender) {
    return IntStream.range(0, EACH).mapToObj(i -> "sender " + sender + " says " + i).toList();
  }

  private List<Decision> everyoneBids(Auction auction) {
    return Together.run(SENDERS, bidder -> bidsOf(bidder, auction)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Decision> bidsOf(int bidder, Auction auction) {
    Bidding bidding = new Bidding(cores.get(bidder % cores.size()));
    List<CompletionStage<Decision>> answers = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      long amount = bidding.state(auction.id()).minimum().minorUnits() + 100L * (i % 3);
      answers.add(bidding.send(People.person(bidder), auction.id(), "bid-" + i, amount));
      if (bidder % 2 == 0) {
        Await.answer(answers.get(i));
      }
    }
    return answers.stream().map(Await::answer).toList();
  }

  private void assertOneSequence(Auction announced, List<Decision> answers) {
    List<Decision> history = Bidding.history(wiring.auctions(), announced.id());
    assertThat(history).containsExactlyInAnyOrderElementsOf(answers).hasSize(SENDERS * EACH);
    assertDense(history.stream().map(Decision::seq).toList());
    Auction replayed = announced;
    for (Decision decision : history) {
      replayed = replayed.place(decision.bid()).auction();
    }
    assertThat(wiring.auctions().find(announced.id())).contains(replayed);
    Await.until("no effect is pending", () -> wiring.effects().sources(1).isEmpty());
    lanes.messages().deliverAll();
    assertThat(Talk.timeline(wiring.timeline(), announced.lot().roomId()))
        .extracting(entry -> entry.content().note().orElseThrow().params().get("bidCount"))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, replayed.version()).boxed().toList());
  }

  private static void assertDense(List<Long> numbers) {
    assertThat(numbers)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
  }
}
