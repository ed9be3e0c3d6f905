package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.util.Currency;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Bids, and what becomes of them. */
final class BidRequests {

  private static final Set<String> BID_FIELDS =
      Set.of("auctionId", "bidKey", "amount", "currency", "expectedVersion");

  private final Outcry outcry;

  BidRequests(Outcry outcry) {
    this.outcry = outcry;
  }

  CompletionStage<?> bid(StompSession session, UserId caller, Frame frame, Body body)
      throws BadRequestException {
    body.allow(BID_FIELDS);
    AuctionId auctionId = new AuctionId(body.text("auctionId"));
    BidKey key = new BidKey(body.text("bidKey"));
    long amount = body.integer("amount");
    Currency currency =
        body.optionalText("currency")
            .map(Money::currency)
            .orElseGet(() -> outcry.findCurrency().find(auctionId));
    return outcry
        .placeBid()
        .place(
            new PlaceBid.Command(
                caller,
                auctionId,
                key,
                new Money(amount, currency),
                body.optionalInteger("expectedVersion")))
        .thenAccept(
            decision -> {
              if (decision.refusal().isEmpty()) {
                session.receipt(frame.receipt().orElse(null));
              }
              session.tell(Queue.BIDS, Answers.bid(decision));
            });
  }
}
