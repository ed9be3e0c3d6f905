package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ManagingAuctionsOverHttpTest {

  private final Person seller = Server.anyone();
  private final Person bidder = Server.anyone();
  private final String auction = "/api/auctions/" + open("").text("id");

  @Test
  void aSellerCallsItOff() {
    Answer off = seller.post(auction + "/cancel", "{'reason':'It broke'}");
    Answer again = seller.post(auction + "/cancel", "");
    Answer late = bidder.post(auction + "/bids", "{'bidKey':'k1','amount':1000}");

    assertThat(off.status()).isEqualTo(200);
    assertThat(off.text("status")).isEqualTo("CANCELLED");
    assertThat(off.text("cancelReason")).isEqualTo("It broke");
    assertThat(off.number("version")).isEqualTo(1);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.number("version")).isEqualTo(1);
    assertThat(again.text("cancelReason")).isEqualTo("It broke");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text("code")).isEqualTo("AUCTION_CANCELLED");
  }

  @Test
  void onlyAnAdministratorCallsOffWhatHasBids() {
    bidder.post(auction + "/bids", "{'bidKey':'k1','amount':1000}");

    Answer stranger = bidder.post(auction + "/cancel", "{'reason':'I would rather not'}");
    Answer late = seller.post(auction + "/cancel", "{}");
    Answer silent = Server.administrator().post(auction + "/cancel", "{}");
    Answer off = Server.administrator().post(auction + "/cancel", "{'reason':'A forgery'}");

    assertThat(stranger.status()).isEqualTo(403);
    assertThat(stranger.text("code")).isEqualTo("NOT_THE_SELLER");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text("code")).isEqualTo("AUCTION_HAS_BIDS");
    assertThat(silent.status()).isEqualTo(409);
    assertThat(silent.text("code")).isEqualTo("REASON_REQUIRED");
    assertThat(off.status()).isEqualTo(200);
    assertThat(bidder.get(auction).text("cancelReason")).isEqualTo("A forgery");
  }

  @Test
  void aLotIsBoughtAtOnceAndOnce() {
    Answer offered = open("'buyNowPrice':8000,");
    String lot = "/api/auctions/" + offered.text("id");

    Answer bought = bidder.post(lot + "/buy-now", "{'bidKey':'k1'}");
    Answer again = bidder.post(lot + "/buy-now", "{'bidKey':'k1'}");
    Answer late = Server.anyone().post(lot + "/buy-now", "{'bidKey':'k1'}");
    Answer seen = bidder.get(lot);

    assertThat(offered.number("buyNowPrice")).isEqualTo(8000);
    assertThat(bought.status()).isEqualTo(201);
    assertThat(bought.header("location")).isEqualTo(lot + "/bids/k1");
    assertThat(bought.text("outcome")).isEqualTo("LEADING");
    assertThat(bought.number("price")).isEqualTo(8000);
    assertThat(again.body()).isEqualTo(bought.body());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text("code")).isEqualTo("AUCTION_ENDED");
    assertThat(seen.text("status")).isEqualTo("SOLD");
    assertThat(seen.text("winnerId")).isEqualTo(bidder.id());
    assertThat(seen.json().has("buyNowPrice")).isFalse();
  }

  @Test
  void aLotThatIsBidForCannotBeBought() {
    String lot = "/api/auctions/" + open("'buyNowPrice':8000,").text("id");
    Answer keyless = bidder.post(lot + "/buy-now", "{}");
    bidder.post(lot + "/bids", "{'bidKey':'k1','amount':1000}");

    Answer gone = bidder.post(lot + "/buy-now", "{'bidKey':'k2'}");
    Answer never = bidder.post(auction + "/buy-now", "{'bidKey':'k1'}");

    assertThat(keyless.status()).isEqualTo(400);
    assertThat(keyless.text("field")).isEqualTo("bidKey");
    assertThat(gone.status()).isEqualTo(409);
    assertThat(gone.text("code")).isEqualTo("BUY_NOW_GONE");
    assertThat(never.status()).isEqualTo(409);
    assertThat(never.text("code")).isEqualTo("BUY_NOW_GONE");
  }

  @Test
  void aReserveIsLoweredAndNeverTold() {
    String lot = "/api/auctions/" + open("'reservePrice':54321,").text("id");
    bidder.post(lot + "/bids", "{'bidKey':'k1','amount':43210}");

    Answer lower = seller.patch(lot + "/reserve", "{'reservePrice':44444}");
    Answer met = seller.patch(lot + "/reserve", "{'reservePrice':40000}");
    Answer higher = seller.patch(lot + "/reserve", "{'reservePrice':50000}");
    Answer stranger = bidder.patch(lot + "/reserve", "{'reservePrice':1}");
    Answer missing = seller.patch(lot + "/reserve", "{}");
    Answer nothing = seller.patch(lot + "/reserve", "{'reservePrice':0}");

    assertThat(lower.status()).isEqualTo(200);
    assertThat(lower.is("reserveMet")).isFalse();
    assertThat(lower.number("price")).isEqualTo(1000);
    assertThat(lower.body()).doesNotContain("44444").doesNotContain("54321");
    assertThat(met.is("reserveMet")).isTrue();
    assertThat(met.number("price")).isEqualTo(40000);
    assertThat(higher.status()).isEqualTo(409);
    assertThat(higher.text("code")).isEqualTo("RESERVE_NOT_LOWER");
    assertThat(stranger.status()).isEqualTo(403);
    assertThat(stranger.text("code")).isEqualTo("NOT_THE_SELLER");
    assertThat(missing.text("field")).isEqualTo("reservePrice");
    assertThat(nothing.status()).isEqualTo(400);
    assertThat(nothing.text("field")).isEqualTo("reservePrice");
  }

  @Test
  void aDraftIsNotFoundByOthersUntilItIsPublished() {
    Answer draft = open("'draft':true,");
    String lot = "/api/auctions/" + draft.text("id");

    Answer unknown = bidder.get(lot);
    Answer stranger = bidder.post(lot + "/publish", "");
    Answer bids = bidder.get(lot + "/bids");
    Answer published = seller.post(lot + "/publish", "");

    assertThat(draft.status()).isEqualTo(201);
    assertThat(draft.text("status")).isEqualTo("DRAFT");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(stranger.status()).isEqualTo(404);
    assertThat(bids.status()).isEqualTo(404);
    assertThat(published.status()).isEqualTo(200);
    assertThat(published.text("status")).isEqualTo("OPEN");
    assertThat(bidder.get(lot).text("status")).isEqualTo("OPEN");
  }

  @Test
  void auctionsAreListedPageByPage() {
    String other = open("").text("id");
    String mine = "/api/auctions?size=1&sellerId=" + seller.id();

    Answer first = bidder.get(mine);
    Answer second = bidder.get(mine + "&cursor=" + first.text("nextCursor"));

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.is("hasMore")).isTrue();
    assertThat(auction).endsWith(first.json().at("/auctions/0/id").asString());
    assertThat(second.is("hasMore")).isFalse();
    assertThat(second.json().at("/auctions/0/id").asString()).isEqualTo(other);
    assertThat(bidder.get("/api/auctions?cursor=x").text("field")).isEqualTo("cursor");
    assertThat(bidder.get("/api/auctions?cursor=1.%20").status()).isEqualTo(400);
    assertThat(bidder.get("/api/auctions?q=%00").text("field")).isEqualTo("q");
    assertThat(bidder.get("/api/auctions?q=" + "a".repeat(201)).text("field")).isEqualTo("q");
    assertThat(bidder.get("/api/auctions?status=LOST").text("field")).isEqualTo("status");
    assertThat(bidder.get("/api/auctions?size=0").text("field")).isEqualTo("size");
  }

  @Test
  void badInputIsRefused() {
    Answer wordless = seller.post(auction + "/cancel", "{'reason':' '}");
    Answer unknown = seller.post(auction + "/cancel", "{'why':'because'}");
    Answer nothing = seller.post("/api/auctions/none/cancel", "{}");

    assertThat(wordless.status()).isEqualTo(400);
    assertThat(wordless.text("field")).isEqualTo("reason");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.text("code")).isEqualTo("UNKNOWN_FIELD");
    assertThat(nothing.status()).isEqualTo(404);
    assertThat(seller.get(auction).text("status")).isEqualTo("OPEN");
  }

  private Answer open(String more) {
    return seller.post(
        "/api/auctions",
        """
        {'title':'Clock','currency':'KRW','startPrice':1000,'mode':'PROXY',%s'endsAt':'%s'}"""
            .formatted(more, Instant.now().plus(Duration.ofHours(1))));
  }
}
