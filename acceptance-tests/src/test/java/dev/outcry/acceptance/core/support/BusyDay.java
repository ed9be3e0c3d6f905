package dev.outcry.acceptance.core.support;

import static dev.outcry.acceptance.core.support.People.ANN;
import static dev.outcry.acceptance.core.support.People.BOB;
import static dev.outcry.acceptance.core.support.People.CAT;
import static dev.outcry.acceptance.core.support.People.DAN;
import static dev.outcry.acceptance.core.support.People.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.Outcry;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * A little of everything that people do, always the same: whatever happens to the core meanwhile,
 * the day must end alike.
 */
public final class BusyDay {

  /** Something that someone does. May be done again if it is not clear whether it was done. */
  public interface Deed {
    /** Answers what is waited for. */
    CompletionStage<?> doIn(Outcry outcry);
  }

  private final ManualClock clock = new ManualClock();
  private final Lanes lanes = new Lanes(clock);
  private final Wiring wiring = lanes.in(Wiring.inMemory(clock));
  private final RoomId room;
  private final Auction auction;

  public BusyDay() {
    try (Outcry morning = wiring.start()) {
      room = new Talk(morning).group(ANN, BOB);
      auction = new Bidding(morning).open(BiddingMode.PROXY, clock.instant());
    }
  }

  public Wiring wiring() {
    return wiring;
  }

  public Lanes lanes() {
    return lanes;
  }

  public RoomId room() {
    return room;
  }

  /** Everything in its order; what stands together is handled together. */
  public List<List<Deed>> deeds() {
    return List.of(
        List.of(post(ANN, "good morning")),
        List.of(post(BOB, "hello")),
        List.of(outcry -> new Talk(outcry).sendEdit(ANN, room, 1, "good day", 1)),
        List.of(join(CAT)),
        List.of(lotPost(), post(CAT, "here I am")),
        bids().subList(0, 4),
        bids().subList(4, bids().size()),
        List.of(outcry -> new Talk(outcry).read(BOB, room, 1)),
        List.of(outcry -> new Talk(outcry).sendDelete(BOB, room, 2)),
        List.of(leave(CAT)),
        List.of(this::close));
  }

  private Deed post(UserId who, String text) {
    return outcry -> new Talk(outcry).send(who, room, text, text);
  }

  private Deed lotPost() {
    return outcry ->
        new Talk(outcry).send(SELLER, auction.lot().roomId(), "a fine lamp", "a fine lamp");
  }

  private List<Deed> bids() {
    return List.of(
        bid(BOB, "1", 5_000),
        bid(CAT, "1", 3_000),
        bid(CAT, "2", 3_100),
        bid(CAT, "3", 6_000),
        bid(CAT, "4", 7_000),
        bid(BOB, "2", 6_500),
        bid(SELLER, "1", 9_000));
  }

  private Deed bid(UserId who, String key, long amount) {
    return outcry -> new Bidding(outcry).send(who, auction.id(), key, amount);
  }

  private Deed join(UserId who) {
    return outcry -> {
      new Talk(outcry).join(who, room);
      return CompletableFuture.completedStage(null);
    };
  }

  private Deed leave(UserId who) {
    return outcry -> {
      new Talk(outcry).leave(who, room);
      return CompletableFuture.completedStage(null);
    };
  }

  private CompletionStage<?> close(Outcry outcry) {
    clock.advance(Bidding.LASTS);
    outcry.closeDueAuctions().closeDue();
    return CompletableFuture.completedStage(null);
  }

  /**
   * Whatever was done is done once more with the same keys, and gets the first answers; someone
   * joins, and the auction is closed if it is not.
   */
  public void repeat(Outcry outcry) {
    close(outcry);
    join(DAN).doIn(outcry);
    List<? extends CompletionStage<?>> posts =
        Stream.of(post(ANN, "good morning"), post(BOB, "hello"), lotPost())
            .map(deed -> deed.doIn(outcry))
            .toList();
    List<? extends CompletionStage<?>> bids =
        bids().stream().map(deed -> deed.doIn(outcry)).toList();
    lanes.deliverAll();
    assertThat(posts.stream().<Object>map(Await::answer))
        .allSatisfy(
            answer ->
                assertThat(answer)
                    .isInstanceOfSatisfying(
                        Persisted.class, persisted -> assertThat(persisted.duplicate()).isTrue()));
    assertThat(bids.stream().<Object>map(Await::answer).toList())
        .isEqualTo(Bidding.history(wiring.auctions(), auction.id()));
    assertThat(lanes.hasDeadLetters()).as("has dead letters").isFalse();
  }

  /** How everything stands. */
  public State state() {
    return State.of(wiring, room, auction);
  }
}
