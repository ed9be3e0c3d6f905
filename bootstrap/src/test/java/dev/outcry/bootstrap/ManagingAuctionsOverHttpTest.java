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
