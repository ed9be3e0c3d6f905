package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditOverHttpTest {

  private static final Person ROOT = Server.administrator();

  private final Person seller = Server.anyone();

  @Test
  void anAdministratorHearsWhetherAllOfAnAuctionFits() {
    String auction = "/api/auctions/" + draft();
    Answer begun = ROOT.get(auction + "/audit");
    seller.post(auction + "/publish", "");
    Server.anyone().post(auction + "/bids", "{'bidKey':'k1','amount':5000}");
    Server.anyone().post(auction + "/bids", "{'bidKey':'k1','amount':1}");
    seller.patch(auction + "/reserve", "{'reservePrice':4000}");
    ROOT.post(auction + "/cancel", "{'reason':'A forgery'}");

    Answer audit = ROOT.get(auction + "/audit");

    assertThat(begun.body()).contains("\"intact\":true,\"steps\":0");
    assertThat(audit.status()).isEqualTo(200);
    assertThat(audit.is("intact")).isTrue();
    assertThat(audit.number("steps")).isEqualTo(5);
    assertThat(audit.text("link")).matches("[0-9a-f]{64}").isNotEqualTo(begun.text("link"));
    assertThat(audit.json().has("flaw")).isFalse();
    assertThat(audit.body()).doesNotContain("4000", "9000", "salt");
  }

  @Test
  void nobodyElseDoes() {
    String path = "/api/auctions/" + draft() + "/audit";

    assertThat(Person.NOBODY.get(path).status()).isEqualTo(401);
    assertThat(seller.get(path).status()).isEqualTo(403);
  }

  @Test
  void whatIsNoAuctionIsNotAudited() {
    Answer unknown = ROOT.get("/api/auctions/unknown/audit");
    Answer malformed = ROOT.get("/api/auctions/a.b/audit");

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text("code")).isEqualTo("AUCTION_NOT_FOUND");
    assertThat(malformed.status()).isEqualTo(400);
  }

  private String draft() {
    Instant now = Instant.now();
    String lot =
        "{'title':'Radio','mode':'PROXY','currency':'KRW','startPrice':1000,'reservePrice':9000,"
            + "'startsAt':'%s','endsAt':'%s','draft':true}";
    return seller
        .post("/api/auctions", lot.formatted(now.minusSeconds(1), now.plusSeconds(3_600)))
        .text("id");
  }
}
