package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.money.Money;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NoticesTest {

  private static final String QUEUE = "/user/queue/notifications";

  private final House house = new House();
  private final SignedIn ann = house.someone("Ann");
  private final SignedIn bob = house.someone("Bob");
  private final Auction auction = house.auction(house.someone("Sally"));

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everyConnectionOfAPersonIsToldAndNobodyElse() {
    Client desk = house.connected(ann);
    Client phone = house.connected(ann);
    Client other = house.connected(bob);
    desk.subscribe("notices", QUEUE);
    phone.subscribe("notices", QUEUE);
    other.subscribe("notices", QUEUE);

    bid(ann, 1_000);
    bid(bob, 2_000);

    JsonNode told = desk.await("notice", f -> f.is("notices", "kind", "OUTBID")).json();
    phone.await("notice", f -> f.is("notices", "id", told.get("id").stringValue()));
    assertThat(told.get("params").get("auctionId").stringValue()).isEqualTo(auction.id().value());
    assertThat(told.get("params").get("price").longValue()).isEqualTo(2_000);
    bid(ann, 3_000);
    other.await("notice", f -> f.is("notices", "kind", "OUTBID"));
    assertThat(other.on("notices")).hasSize(1);
  }

  @Test
  void whoeverUnsubscribesIsToldNoMore() {
    Client client = house.connected(ann);
    client.subscribe("notices", QUEUE);
    client.raw("UNSUBSCRIBE\nid:notices\nreceipt:off\n\n\0").awaitReceipt("off");
    Client witness = house.connected(ann);
    witness.subscribe("notices", QUEUE);

    bid(ann, 1_000);
    bid(bob, 2_000);

    witness.await("notice", f -> f.is("notices", "kind", "OUTBID"));
    assertThat(client.on("notices")).isEmpty();
  }

  private void bid(SignedIn who, long amount) {
    house
        .outcry()
        .placeBid()
        .place(
            new PlaceBid.Command(
                who.user().id(),
                auction.id(),
                new BidKey("bid-" + amount),
                Money.of(amount, "KRW"),
                OptionalLong.empty()))
        .toCompletableFuture()
        .join();
  }
}
