package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.Lanes;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.core.support.State;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 2: whatever the lanes hand over again, from the very first command, changes nothing. */
class ReplayTest {

  private static final int DEEDS = 1_500;

  private final ManualClock clock = new ManualClock();
  private final Lanes lanes = new Lanes(clock);
  private final Wiring wiring = lanes.in(Wiring.inMemory(clock));
  private Outcry outcry = wiring.start();
  private final RoomId room = new Talk(outcry).group(People.person(0), People.person(1));

  @AfterEach
  void stop() {
    outcry.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 10_000})
  void handingTheWholeLogAgainToALiveCoreChangesNothing(int batchSize) {
    Auction auction = open(BiddingMode.PROXY);
    State before = busyDay(auction);
    RecordingWatcher watcher = new RecordingWatcher();
    new Talk(outcry).watchAfter(People.person(0), room, before.head().rev(), watcher);
    watcher.awaitSynced();

    for (int time = 0; time < 2; time++) {
      lanes.rewind(batchSize);
      lanes.deliverAll();
      assertThat(State.of(wiring, room, auction)).isEqualTo(before);
    }

    assertThat(watcher.views()).isEmpty();
    new Talk(outcry).send(People.person(0), room, "and then", "and then");
    lanes.deliverAll();
    watcher.awaitRev(new Rev(before.head().rev().value() + 1));
    assertThat(watcher.views()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(BiddingMode.class)
  void aCoreThatReadsTheLogFromTheStartChangesNothing(BiddingMode mode) {
    Auction auction = open(mode);
    State before = busyDay(auction);

    outcry.close();
    clock.advance(Duration.ofDays(1));
    lanes.rewind(50);
    outcry = wiring.start();
    lanes.deliverAll();

    assertThat(State.of(wiring, room, auction)).isEqualTo(before);
  }

  private Auction open(BiddingMode mode) {
    return new Bidding(outcry).open(mode, clock.instant());
  }

  /** People do anything, often what they may not, and often twice. */
  private State busyDay(Auction auction) {
    Random random = new Random(42);
    for (int i = 0; i < DEEDS; i++) {
      clock.advance(Duration.ofMillis(random.nextInt(3_000)));
      try {
        somethingHappens(random, auction);
      } catch (RefusedException no) {
        assertThat(no.refusal().code().name()).isIn("ROOM_NOT_FOUND", "READ_BEYOND_HEAD");
      }
      if (random.nextInt(8) == 0) {
        lanes.batchesOf(1 + random.nextInt(5));
        lanes.deliverAll();
      }
    }
    clock.advance(Bidding.LASTS);
    outcry.closeDueAuctions().closeDue();
    lanes.deliverAll();
    State state = State.of(wiring, room, auction);
    assertThat(state.auction().isClosed()).isTrue();
    assertThat(state.decisions().size()).isGreaterThan(50);
    assertThat(state.room().size()).isGreaterThan(50);
    assertThat(state.lotRoom().size()).isGreaterThan(10);
    assertThat(lanes.hasDeadLetters()).isFalse();
    return state;
  }

  private void somethingHappens(Random random, Auction auction) {
    Talk talk = new Talk(outcry);
    Bidding bidding = new Bidding(outcry);
    UserId who = People.person(random.nextInt(6));
    String text = "text " + random.nextInt(200);
    long seq = 1 + random.nextInt(100);
    switch (random.nextInt(8)) {
      case 0 -> talk.join(who, room);
      case 1 -> talk.leave(People.person(1 + random.nextInt(5)), room);
      case 2 -> talk.sendEdit(who, room, seq, text, random.nextInt(300));
      case 3 -> talk.sendDelete(who, room, seq);
      case 4 -> talk.read(who, room, seq);
      case 5 ->
          bidding.send(who, auction.id(), text.replace(' ', '-'), nextAmount(random, auction));
      default -> talk.send(who, room, "key " + random.nextInt(150), text);
    }
  }

  private long nextAmount(Random random, Auction auction) {
    long minimum = new Bidding(outcry).state(auction.id()).minimum().minorUnits();
    return minimum + 100L * (random.nextInt(5) - 1);
  }
}
