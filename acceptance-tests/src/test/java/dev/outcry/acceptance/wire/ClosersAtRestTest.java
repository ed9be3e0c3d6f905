package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.core.support.Pause;
import dev.outcry.acceptance.server.Closers;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 5: where no closer is at work, the end is the end for whoever comes then. */
class ClosersAtRestTest {

  private static final Duration LASTS = Duration.ofSeconds(4);

  /** In which a closer would have had two turns. */
  private static final Duration TWO_TURNS = Duration.ofMillis(2_500);

  private final Person seller = Person.anyone();
  private final Bidder ann = new Bidder(Person.anyone(), House.all());
  private final Bidder ben = new Bidder(Person.anyone(), House.all());

  /** Ways in which somebody comes across an auction. */
  private enum Touch {
    LOOK,
    BIDS,
    SUBSCRIPTION,
    BID_OVER_HTTP,
    BID_OVER_STOMP,
    CANCELLATION,
    LOWER_RESERVE,
    /** The last: it touches all that there are. */
    LIST
  }

  @BeforeEach
  void rest() {
    assumeFalse(House.inThisProcess().isEmpty(), "NOT RUN: the closers are out of reach");
    closers().forEach(Closers::rest);
  }

  @AfterEach
  void resume() {
    closers().forEach(Closers::resume);
    ann.close();
    ben.close();
  }

  @Test
  void whoeverTouchesAnAuctionAfterItsEndHasItClosed() {
    Map<Touch, AuctionTwin> auctions = new EnumMap<>(Touch.class);
    Map<Touch, HeardBid> first = new EnumMap<>(Touch.class);
    for (Touch touch : Touch.values()) {
      AuctionTwin auction = AuctionTwin.open(seller, "Ends unattended", terms());
      auctions.put(touch, auction);
      first.put(touch, ann.overHttp(auction, Person.newKey(), 5_000));
    }
    Instant end = auctions.get(Touch.LOWER_RESERVE).announced().endsAt();
    Awaitility.await().until(() -> !serverTime().isBefore(end));
    Pause.of(TWO_TURNS);
    assertThat(auctions.values()).allSatisfy(auction -> assertThat(isSold(auction)).isFalse());

    for (Touch touch : Touch.values()) {
      AuctionTwin auction = auctions.get(touch);
      List<HeardBid> late = touch(auction, touch).stream().toList();
      Awaitility.await().until(() -> isSold(auction));

      assertThat(late).allSatisfy(bid -> assertThat(bid.answer().isTooLate()).isTrue());
      AuctionRecord auctionRecord =
          new AuctionRecord(
              auction, seller, Stream.concat(Stream.of(first.get(touch)), late.stream()).toList());
      auctionRecord.assertEachDecidedOnce(House.all());
      auctionRecord.assertSoldOnce();
    }
  }

  /** The bid that was answered, if it was one. */
  private Optional<HeardBid> touch(AuctionTwin auction, Touch touch) {
    return switch (touch) {
      case LOOK -> {
        ben.person().http().get(auction.path());
        yield Optional.empty();
      }
      case LIST -> {
        String sellers = "/api/auctions?size=100&sellerId=" + seller.id();
        ben.person().http().get(sellers);
        yield Optional.empty();
      }
      case BIDS -> {
        ben.person().http().get(auction.bids());
        yield Optional.empty();
      }
      case SUBSCRIPTION -> {
        try (StompClient stomp = ben.person().connect()) {
          stomp.listen("/topic/auction." + auction.id());
        }
        yield Optional.empty();
      }
      case BID_OVER_HTTP -> Optional.of(ben.overHttp(auction, Person.newKey(), 9_000));
      case BID_OVER_STOMP -> Optional.of(ben.overStomp(auction, Person.newKey(), 9_000));
      case CANCELLATION -> {
        assertThat(seller.http().post(auction.path() + "/cancel", "").text("code"))
            .isEqualTo("AUCTION_ENDED");
        yield Optional.empty();
      }
      case LOWER_RESERVE -> {
        assertThat(
                seller
                    .http()
                    .patch(auction.path() + "/reserve", Json.object().put("reservePrice", 1_500))
                    .text("code"))
            .isEqualTo("AUCTION_ENDED");
        yield Optional.empty();
      }
    };
  }

  private boolean isSold(AuctionTwin auction) {
    return seller.history(auction.roomId()).stream()
        .anyMatch(entry -> entry.path("code").asString("").equals("SOLD"));
  }

  private Instant serverTime() {
    return Instant.parse(seller.http().get("/api/time").text("serverTime"));
  }

  private static List<Closers> closers() {
    return House.inThisProcess().stream().map(server -> server.bean(Closers.class)).toList();
  }

  private static Terms terms() {
    Instant now = Instant.now();
    return new Terms(
        BiddingMode.PROXY,
        Money.of(1_000, "KRW"),
        IncrementTable.flat(100),
        Optional.of(Money.of(2_000, "KRW")),
        Schedule.fixed(now.minusSeconds(10), now.plus(LASTS)));
  }
}
