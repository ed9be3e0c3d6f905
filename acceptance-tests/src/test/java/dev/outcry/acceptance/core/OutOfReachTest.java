package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.Lanes;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.NoLane;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.SendMessage.Sent;
import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.SystemCode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people are told when a lane does not take what they send, or nobody handles it. */
class OutOfReachTest {

  private final ManualClock clock = new ManualClock();
  private final Lanes lanes = new Lanes(clock);
  private final Wiring wiring = lanes.in(Wiring.inMemory(clock));
  private final Outcry outcry = wiring.start();
  private final Outcry cutOff =
      wiring.withLanes(new NoLane<>(), new NoLane<>(), new NoLane<>()).start();
  private final RoomId room = new Talk(outcry).group(People.ANN, People.BOB);
  private final Auction auction = new Bidding(outcry).open(BiddingMode.OPEN, clock.instant());

  @AfterEach
  void stop() {
    cutOff.close();
    outcry.close();
  }

  @Test
  void whereNobodyHandlesTheLanesTheOutcomeIsUnknownAfterFiveSeconds() {
    new Talk(outcry).send(People.ANN, room, "before", "before");
    lanes.deliverAll();
    long begun = System.nanoTime();
    Sent sent = send(outcry, "hello");
    CompletionStage<Decision> bid =
        new Bidding(outcry).send(People.ANN, auction.id(), "key", 1_000);
    CompletionStage<EntryAnswer> edit = new Talk(outcry).sendEdit(People.ANN, room, 1, "hi", 1);
    CompletionStage<Void> mark = new Talk(outcry).read(People.BOB, room, 1);

    Await.answer(sent.accepted());
    Stream.of(sent.persisted(), bid, edit, mark)
        .forEach(stage -> assertFails(stage, OutcomeUnknownException.class));
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));

    CompletionStage<EntryAnswer> again = new Talk(outcry).send(People.ANN, room, "hello", "hello");
    lanes.deliverAll();
    assertThat(Talk.persisted(again).duplicate()).as("the same key resolves it").isTrue();
    assertThat(Bidding.history(wiring.auctions(), auction.id())).hasSize(1);
  }

  @Test
  void whatAFullLaneDoesNotTakeIsRefusedAtOnce() {
    Sent sent = send(cutOff, "hello");
    CompletionStage<Decision> bid =
        new Bidding(cutOff).send(People.ANN, auction.id(), "key", 1_000);
    CompletionStage<Void> mark = new Talk(cutOff).read(People.ANN, room, 0);

    Stream.of(sent.accepted(), sent.persisted(), bid, mark)
        .forEach(
            stage -> {
              assertThat(stage.toCompletableFuture()).isCompletedExceptionally();
              assertFails(stage, UnavailableException.class);
            });
    assertThat(lanes.messages().log()).isEmpty();
  }

  @Test
  void whatTookEffectDoesNotFailForItsEffects() {
    assertThatCode(() -> new Talk(cutOff).join(People.CAT, room)).doesNotThrowAnyException();
    assertThatCode(() -> new Talk(cutOff).leave(People.BOB, room)).doesNotThrowAnyException();

    assertThat(wiring.rooms().membership(room, People.CAT)).isPresent();
    assertThat(wiring.rooms().membership(room, People.BOB)).isEmpty();
    new Talk(outcry).join(People.DAN, room);
    lanes.deliverAll();
    assertThat(Talk.timeline(wiring.timeline(), room))
        .extracting(entry -> entry.content().note().orElseThrow().code())
        .containsExactly(SystemCode.ENTER, SystemCode.LEAVE, SystemCode.ENTER);
  }

  @Test
  void afterClosingNothingIsTaken() {
    outcry.close();

    assertThatCode(() -> send(outcry, "hello")).isInstanceOf(UnavailableException.class);
    assertThat(lanes.messages().log()).isEmpty();
  }

  private Sent send(Outcry core, String text) {
    return core.sendMessage()
        .send(
            new SendMessage.Command(
                People.ANN, room, Optional.of(Talk.key(text)), new MessageText(text)));
  }

  private static void assertFails(
      CompletionStage<?> stage, Class<? extends UnavailableException> how) {
    assertThat(stage.toCompletableFuture())
        .failsWithin(Await.PATIENCE)
        .withThrowableThat()
        .havingCause()
        .isExactlyInstanceOf(how);
  }
}
