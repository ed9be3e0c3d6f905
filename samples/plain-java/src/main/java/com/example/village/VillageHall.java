package com.example.village;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.JoinRoom;
import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.application.port.in.WatchRoom;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** A village sells its old bell. Bids and talk come to whoever watches in one order. */
public final class VillageHall {

  private final Outcry outcry;

  private VillageHall(Outcry outcry) {
    this.outcry = outcry;
  }

  public static void main(String[] args) {
    try (Outcry outcry = Outcry.inMemory()) {
      new VillageHall(outcry).sellTheBell();
    }
  }

  private void sellTheBell() {
    UserId mayor = villager("Mayor");
    UserId smith = villager("Smith");
    UserId miller = villager("Miller");
    Instant now = Instant.now();
    Terms terms = Terms.of(BiddingMode.PROXY, Money.of(1_000, "EUR"), now, now.plusSeconds(2));
    Auction bell = outcry.openAuction().open(new OpenAuction.Command(mayor, "The old bell", terms));

    enter(smith, bell);
    enter(miller, bell);
    var fromTheStart = new WatchRoom.Command(miller, bell.lot().roomId(), Optional.of(Rev.NONE));
    try (var watch = outcry.watchRoom().watch(fromTheStart, new Board())) {
      say(smith, bell, "It rang at my wedding.");
      bid(smith, bell, 5_000);
      bid(miller, bell, 3_000);
      say(miller, bell, "Then it shall be yours.");
      AuctionState sold = outcry.watchAuction().untilClosed(bell.id()).toCompletableFuture().join();
      System.out.println(sold.status() + " at " + sold.price());
    }
  }

  private UserId villager(String name) {
    var account = new SignUp.Command(name + "@example.org", "secret of " + name, name);
    return outcry.signUp().signUp(account).user().id();
  }

  private void enter(UserId who, Auction where) {
    outcry.joinRoom().join(new JoinRoom.Command(who, where.lot().roomId()));
  }

  private void say(UserId who, Auction where, String what) {
    var message = new SendMessage.Command(who, where.lot().roomId(), what);
    outcry.sendMessage().send(message).persisted().toCompletableFuture().join();
  }

  private void bid(UserId who, Auction auction, long amount) {
    var bid =
        new PlaceBid.Command(who, auction.id(), new BidKey(who.value()), Money.of(amount, "EUR"));
    System.out.println(outcry.placeBid().place(bid).toCompletableFuture().join().result());
  }

  /** Shows what happens, in the order in which it happened. */
  private static final class Board implements WatchRoom.Watcher {
    @Override
    public void entry(EntryView view) {
      if (view instanceof EntryView.Visible visible) {
        Entry entry = visible.entry();
        String said = entry.content().text().map(MessageText::value).orElse("");
        String happened =
            entry.content().note().map(note -> note.code() + " " + note.params()).orElse("");
        System.out.println("#" + entry.seq() + "  " + said + happened);
      }
    }
  }
}
