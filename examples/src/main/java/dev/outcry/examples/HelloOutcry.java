package dev.outcry.examples;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateDirectRoom;
import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Two people meet and talk, and one sells a radio to the other. */
public final class HelloOutcry {

  private HelloOutcry() {}

  public static void main(String[] args) {
    try (Outcry outcry = Outcry.inMemory()) {
      var annsAccount = new SignUp.Command("ann@example.com", "ann's secret", "Ann");
      var bensAccount = new SignUp.Command("ben@example.com", "ben's secret", "Ben");
      UserId ann = outcry.signUp().signUp(annsAccount).user().id();
      UserId ben = outcry.signUp().signUp(bensAccount).user().id();

      Room room = outcry.createDirectRoom().create(new CreateDirectRoom.Command(ann, ben)).room();
      var question = new SendMessage.Command(ben, room.id(), "Is the radio still for sale?");
      show("Ben asks", outcry.sendMessage().send(question).persisted());

      Instant now = Instant.now();
      Terms terms = Terms.of(BiddingMode.PROXY, Money.of(10_000, "KRW"), now, now.plusSeconds(2));
      Auction radio = outcry.openAuction().open(new OpenAuction.Command(ann, "A radio", terms));
      var bid = new PlaceBid.Command(ben, radio.id(), new BidKey("1"), Money.of(15_000, "KRW"));
      show("Ben bids", outcry.placeBid().place(bid).thenApply(Decision::result));
      show("Sold at", outcry.watchAuction().untilClosed(radio.id()).thenApply(AuctionState::price));
    }
  }

  private static void show(String what, CompletionStage<?> answer) {
    System.out.println(what + ": " + answer.toCompletableFuture().join());
  }
}
