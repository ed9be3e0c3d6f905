package dev.outcry.domain.auction;

import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Builds bids: by anyone, of 1,000 won, a minute after the start, unless told otherwise. */
final class BidBuilder {

  private String key = "key-1";
  private UserId bidder = anyone();
  private Money amount = AuctionBuilder.won(1_000);
  private OptionalLong expectedVersion = OptionalLong.empty();
  private Bid.Kind kind = Bid.Kind.OFFER;
  private Instant arrivedAt = AuctionBuilder.STARTS_AT.plusSeconds(60);

  private BidBuilder() {}

  static BidBuilder aBid() {
    return new BidBuilder();
  }

  /** Somebody who is not the seller. */
  static UserId anyone() {
    return new UserId("anyone");
  }

  /** One bid told in short, such as {@code "A 5000"}. */
  static BidBuilder aBid(String told) {
    String[] words = told.strip().split(" ");
    return aBid().by(words[0]).of(Long.parseLong(words[1]));
  }

  /** Some bids told in short, such as {@code "A 5000, B 3000"}. */
  static List<Bid> bids(String told) {
    return Arrays.stream(told.split(",")).map(bid -> aBid(bid).build()).toList();
  }

  BidBuilder under(String key) {
    this.key = key;
    return this;
  }

  BidBuilder by(String bidder) {
    this.bidder = new UserId(bidder);
    return this;
  }

  BidBuilder of(long amount) {
    return of(AuctionBuilder.won(amount));
  }

  BidBuilder of(Money amount) {
    this.amount = amount;
    return this;
  }

  BidBuilder expecting(long version) {
    this.expectedVersion = OptionalLong.of(version);
    return this;
  }

  BidBuilder buying() {
    this.kind = Bid.Kind.BUY_NOW;
    return this;
  }

  BidBuilder at(Instant arrivedAt) {
    this.arrivedAt = arrivedAt;
    return this;
  }

  Bid build() {
    return new Bid(new BidKey(key), bidder, amount, expectedVersion, arrivedAt, kind);
  }
}
