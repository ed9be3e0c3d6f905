package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.Bid;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BidOutcome;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.auction.SoftClose;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * An auction that is held over the wire, and beside it the same in the domain alone, which tells
 * what must become of each bid.
 */
public final class AuctionTwin {

  private final Auction announced;

  private AuctionTwin(Auction announced) {
    this.announced = announced;
  }

  /** Opens one. */
  public static AuctionTwin open(Person seller, String title, Terms terms) {
    Reply opened = seller.http().post("/api/auctions", json(title, terms));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    Lot lot =
        new Lot(
            new AuctionId(opened.text("id")),
            new RoomId(opened.text("roomId")),
            new UserId(seller.id()),
            title);
    return new AuctionTwin(Auction.announce(lot, terms));
  }

  public String id() {
    return announced.id().value();
  }

  public String path() {
    return "/api/auctions/" + id();
  }

  public String bids() {
    return path() + "/bids";
  }

  public String roomId() {
    return announced.lot().roomId().value();
  }

  /** The auction before anybody bid. */
  public Auction announced() {
    return announced;
  }

  /** This bid, as the auction's lane hands it over. */
  public Bid bid(Person bidder, String key, long amount, Instant arrivedAt) {
    return new Bid(
        new BidKey(key),
        new UserId(bidder.id()),
        new Money(amount, announced.price().currency()),
        OptionalLong.empty(),
        arrivedAt);
  }

  /**
   * Decides all bids of the auction once more, one after the other in the order of their numbers:
   * each number is there once, and each answer is the one that was heard.
   *
   * @return how the auction stands then
   */
  public Auction replay(List<HeardBid> bids) {
    Auction auction = announced;
    List<HeardBid> inOrder =
        bids.stream().sorted(Comparator.comparingLong(bid -> bid.answer().bidSeq())).toList();
    for (HeardBid heard : inOrder) {
      Instant at = heard.answer().serverTime();
      Bid bid = bid(heard.bidder(), heard.key(), heard.amount(), at);
      BidOutcome outcome = auction.closeIfDue(at).place(bid);
      assertThat(heard.answer()).isEqualTo(BidAnswer.of(Decision.of(bid, outcome)));
      auction = outcome.auction();
    }
    return auction;
  }

  private static ObjectNode json(String title, Terms terms) {
    ObjectNode json =
        Json.object()
            .put("title", title)
            .put("currency", terms.startPrice().currency().getCurrencyCode())
            .put("startPrice", terms.startPrice().minorUnits())
            .put("mode", terms.mode().name())
            .put("startsAt", terms.schedule().startsAt().toString())
            .put("endsAt", terms.schedule().endsAt().toString());
    terms.reserve().ifPresent(reserve -> json.put("reservePrice", reserve.minorUnits()));
    terms
        .increments()
        .brackets()
        .forEach(
            bracket ->
                json.withArray("increments")
                    .addObject()
                    .put("from", bracket.from())
                    .put("increment", bracket.increment()));
    terms.schedule().softClose().ifPresent(softClose -> json.set("softClose", json(softClose)));
    return json;
  }

  private static ObjectNode json(SoftClose softClose) {
    return Json.object()
        .put("window", softClose.window().toString())
        .put("extension", softClose.extension().toString())
        .put("mode", softClose.mode().name())
        .put("cap", softClose.cap().toString());
  }
}
