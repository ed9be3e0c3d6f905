package dev.outcry.domain.auction;

import dev.outcry.domain.money.Money;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Builds auctions: in proxy mode from 1,000 won in steps of 100, on one day from noon to one
 * o'clock, unless told otherwise.
 */
final class AuctionBuilder {

  static final Instant STARTS_AT = Instant.parse("2027-03-01T12:00:00Z");
  static final Instant ENDS_AT = Instant.parse("2027-03-01T13:00:00Z");
  static final UserId SELLER = new UserId("seller");

  private BiddingMode mode = BiddingMode.PROXY;
  private Money startPrice = won(1_000);
  private IncrementTable increments = IncrementTable.flat(100);
  private Optional<Money> reserve = Optional.empty();
  private Optional<Money> buyNow = Optional.empty();
  private Optional<SoftClose> softClose = Optional.empty();
  private List<Bid> bids = List.of();

  private AuctionBuilder() {}

  static AuctionBuilder anAuction() {
    return new AuctionBuilder();
  }

  static Money won(long amount) {
    return Money.of(amount, "KRW");
  }

  AuctionBuilder in(BiddingMode mode) {
    this.mode = mode;
    return this;
  }

  AuctionBuilder from(long startPrice) {
    this.startPrice = won(startPrice);
    return this;
  }

  AuctionBuilder inStepsOf(long increment) {
    return inStepsOf(IncrementTable.flat(increment));
  }

  AuctionBuilder inStepsOf(IncrementTable increments) {
    this.increments = increments;
    return this;
  }

  AuctionBuilder withReserve(long reserve) {
    this.reserve = Optional.of(won(reserve));
    return this;
  }

  AuctionBuilder toBuyAt(long price) {
    this.buyNow = Optional.of(won(price));
    return this;
  }

  AuctionBuilder with(SoftClose softClose) {
    this.softClose = Optional.of(softClose);
    return this;
  }

  /** After these bids, all of which count, such as {@code "A 5000, B 3000"}. */
  AuctionBuilder after(String bids) {
    this.bids = BidBuilder.bids(bids);
    return this;
  }

  Terms terms() {
    Schedule schedule = new Schedule(STARTS_AT, ENDS_AT, softClose);
    return new Terms(mode, startPrice, increments, reserve, buyNow, schedule);
  }

  Auction build() {
    Auction auction = Auction.announce(anyLot(), terms());
    for (Bid bid : bids) {
      auction = accepted(auction, bid).auction();
    }
    return auction;
  }

  static Lot anyLot() {
    return new Lot(new AuctionId("auction-1"), new RoomId("room-1"), SELLER, "A teapot");
  }

  /** Places a bid that must count. */
  static BidOutcome.Accepted accepted(Auction auction, Bid bid) {
    return auction
        .place(bid)
        .fold(
            accepted -> accepted,
            rejected -> {
              throw new AssertionError(bid + " was refused: " + rejected.refusal().code());
            });
  }

  /** Places a bid that must not count. */
  static BidOutcome.Rejected rejected(Auction auction, Bid bid) {
    return auction
        .place(bid)
        .fold(
            accepted -> {
              throw new AssertionError(bid + " was accepted: " + accepted.event().result());
            },
            rejected -> rejected);
  }
}
