package dev.outcry.domain.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.auction.Act;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.Bid;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BidResult;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.CancelReason;
import dev.outcry.domain.auction.Cancellation;
import dev.outcry.domain.auction.Closing;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.IncrementTable.Bracket;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.auction.Publication;
import dev.outcry.domain.auction.ReserveChange;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.SoftClose;
import dev.outcry.domain.auction.Step;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Links are what {@link CanonicalBytes} says: worked out elsewhere from its text alone. */
class LinkTest {

  private static final Instant START = Instant.parse("2027-03-01T12:00:00Z");
  private static final Instant END = Instant.parse("2027-03-01T13:00:00Z");
  private static final Instant AT = START.plusSeconds(60);
  private static final AuctionId ID = new AuctionId("auction-1");
  private static final UserId SELLER = new UserId("seller");
  private static final Salt SALT =
      new Salt(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});

  private static final Opening OPENING = Opening.of(draft("Um 1900"), SALT);

  private static final Decision ACCEPTED =
      new Decision(
          ID,
          2,
          new Bid(new BidKey("key-1"), new UserId("A"), won(5_000), OptionalLong.of(0), AT),
          BidResult.LEADING,
          true,
          Optional.empty(),
          new Decision.State(won(1_000), won(1_100), true, false, END, false, 1),
          AT);

  private static final List<Step> STEPS =
      List.of(
          new Act(ID, 1, new Publication(SELLER, START), START),
          ACCEPTED,
          new Decision(
              ID,
              3,
              new Bid(
                  new BidKey("key-2"),
                  SELLER,
                  won(20_000),
                  OptionalLong.empty(),
                  AT,
                  Bid.Kind.BUY_NOW),
              BidResult.REJECTED,
              false,
              Optional.of(RefusalCode.SELLER_CANNOT_BID),
              new Decision.State(won(1_000), won(1_100), false, false, END, false, 1),
              AT),
          new Act(ID, 4, new ReserveChange(SELLER, won(4_000), AT), AT),
          new Act(ID, 5, cancellation(UserRole.ADMIN, Optional.of("Broken")), AT),
          new Closing(ID, 6, END));

  @Test
  void everyKindOfStepIsChainedAsItIsWritten() {
    List<String> links = new ArrayList<>(List.of(OPENING.link().toString()));
    Link last = OPENING.link();
    for (Step step : STEPS) {
      last = LinkedStep.after(last, SALT, step).link();
      links.add(last.toString());
    }

    assertThat(links)
        .containsExactly(
            "a121d82afd8551946b3ae6f9bcc6a2d47e5693e289460c54bf63650aa302ed8a",
            "01133b1d3049549c09af22d21e53174444eaa30fd23092a53eabb898ebd4534e",
            "bd19b894538fd8ecae42527394c0b9f0392aa1c7a581025ee1a8a7300c8baeec",
            "8896c38c6398db2135d79cca41acbc9f516a655b27b1e3c708781c9a53b15db6",
            "0d008240da35b7e9078c3ea8420fdb0da89f37ce36822fc212c075bba377f1cf",
            "43a4420f8439703cd61e88f91836b4c1f0eb484f0ee54feca9bb63e988997f9c",
            "b3c50030a4f79afd0e9f296d745b3417ceed66610b152fb6b96b98379bafb6d2");
  }

  @Test
  void whatDiffersHasAnotherLink() {
    Salt other = new Salt(new byte[Salt.BYTES]);
    List<Link> links = new ArrayList<>();
    for (Step step : STEPS) {
      links.add(LinkedStep.after(OPENING.link(), SALT, step).link());
      links.add(LinkedStep.after(OPENING.link(), other, step).link());
      links.add(LinkedStep.after(links.get(0), SALT, step).link());
    }
    for (Step step :
        List.of(
            new Act(ID, 5, cancellation(UserRole.ADMIN, Optional.empty()), AT),
            new Act(ID, 5, cancellation(UserRole.USER, Optional.of("Broken")), AT),
            new Act(ID, 5, cancellation(UserRole.ADMIN, Optional.of("Broken")), END))) {
      links.add(LinkedStep.after(OPENING.link(), SALT, step).link());
    }
    links.add(OPENING.link());
    links.add(Opening.of(draft("Um 1901"), SALT).link());
    links.add(Opening.of(draft("Um 1900"), other).link());
    links.add(Opening.of(Auction.announce(lot("Um 1900"), terms()), SALT).link());

    assertThat(links).doesNotHaveDuplicates();
  }

  @Test
  void aChainBeginsWithTheFirstStepOnly() {
    Auction later = draft("").publish(new Publication(SELLER, START)).auction();

    assertThatThrownBy(() -> Opening.of(later, SALT)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void saltsAndLinksHaveTheirLengths() {
    assertThatThrownBy(() -> new Salt(new byte[15])).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Link(new byte[31])).isInstanceOf(InvalidValueException.class);
    assertThat(SALT.toString()).isEqualTo("Salt[***]");
  }

  private static Cancellation cancellation(UserRole role, Optional<String> reason) {
    return new Cancellation(new UserId("root"), role, reason.map(CancelReason::new), AT);
  }

  private static Auction draft(String description) {
    return Auction.prepare(lot(description), terms());
  }

  private static Lot lot(String description) {
    return new Lot(ID, new RoomId("room-1"), SELLER, "Grüne Vase", description);
  }

  private static Terms terms() {
    SoftClose softClose =
        new SoftClose(
            Duration.ofSeconds(120),
            Duration.ofSeconds(60),
            SoftClose.Mode.RESET,
            Duration.ofHours(1));
    return new Terms(
        BiddingMode.PROXY,
        won(1_000),
        new IncrementTable(List.of(new Bracket(0, 100), new Bracket(10_000, 250))),
        Optional.of(won(9_000)),
        Optional.of(won(20_000)),
        new Schedule(START, END, Optional.of(softClose)));
  }

  private static Money won(long amount) {
    return Money.of(amount, "KRW");
  }
}
