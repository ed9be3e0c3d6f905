package dev.outcry.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuctionsOverHttpTest {

  private static final String BID = "{'bidKey':'%s','amount':%d}";

  private final Person seller = Server.anyone();
  private final Person bidder = Server.anyone();
  private final Answer opened = open("'mode':'OPEN'");
  private final String auction = "/api/auctions/" + opened.text("id");

  @Test
  void anAuctionIsOpenedWithItsRoom() {
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.header("location")).isEqualTo(auction);
    assertThat(opened.text("status")).isEqualTo("OPEN");
    assertThat(opened.number("price")).isEqualTo(1000);
    assertThat(opened.number("minimum")).isEqualTo(1000);
    assertThat(opened.text("currency")).isEqualTo("KRW");
    assertThat(bidder.get("/api/rooms/" + opened.text("roomId")).text("type")).isEqualTo("AUCTION");
  }

  @Test
  void aLotIsDescribedInAsManyLinesAsItTakes() {
    Answer described = open("'mode':'OPEN','description':'A vase.\\n\\tNo cracks. \uD83C\uDFFA'");

    assertThat(described.status()).isEqualTo(201);
    assertThat(bidder.get("/api/auctions/" + described.text("id")).text("description"))
        .isEqualTo("A vase.\n\tNo cracks. \uD83C\uDFFA");
    assertThat(opened.json().path("description").stringValue()).isEmpty();
    Answer endless = open("'mode':'OPEN','description':'%s'".formatted("x".repeat(4_001)));
    assertThat(endless.status()).isEqualTo(400);
    assertThat(endless.text("field")).isEqualTo("description");
  }

  @Test
  void aLotHasPicturesThatWhoeverMaySeeItMaySee() {
    String front = uploaded(seller, Pictures.picture("png", 40, 30));
    String back = uploaded(seller, Pictures.picture("png", 30, 40));

    Answer shown = open("'mode':'OPEN','imageIds':['%s','%s']".formatted(front, back));

    assertThat(shown.status()).isEqualTo(201);
    Answer seen = bidder.get("/api/auctions/" + shown.text("id"));
    assertThat(seen.json().path("imageIds").valueStream().map(JsonNode::asString))
        .containsExactly(front, back);
    assertThat(bidder.get("/api/attachments/" + front).status()).isEqualTo(200);
    assertThat(opened.json().path("imageIds")).isEmpty();
  }

  @Test
  void whatIsNoPictureOrNotTheSellersIsNotShown() {
    String words = uploaded(seller, "words".getBytes(UTF_8));
    String others = uploaded(bidder, Pictures.picture("png", 40, 30));
    String own = uploaded(seller, Pictures.picture("png", 40, 30));

    assertThat(shown("'%s','%s'", own, words).text("code")).isEqualTo("NOT_AN_IMAGE");
    assertThat(shown("'%s','%s'", own, others).text("code")).isEqualTo("ATTACHMENT_NOT_FOUND");
    for (String invalid : List.of("'%1$s','%1$s'", "''", "null", "'%1$s',null")) {
      Answer refused = shown(invalid, own);
      assertThat(refused.status()).as(invalid).isEqualTo(400);
      assertThat(refused.text("field")).as(invalid).isEqualTo("imageIds");
    }
    assertThat(shown("'%s'", own).status()).isEqualTo(201);
    assertThat(shown("'%s'", own).text("code")).isEqualTo("ATTACHMENT_NOT_FOUND");
  }

  private Answer shown(String ids, Object... given) {
    return open("'mode':'OPEN','imageIds':[" + ids.formatted(given) + "]");
  }

  private static String uploaded(Person person, byte[] bytes) {
    return person.upload("file", "application/octet-stream", bytes).text("id");
  }

  @Test
  void aBidLeadsAndALowOneIsToldWhatItTakes() {
    Answer leading = bidder.post(auction + "/bids", BID.formatted("k1", 1500));
    Answer low = Server.anyone().post(auction + "/bids", BID.formatted("k1", 1550));

    assertThat(leading.status()).isEqualTo(201);
    assertThat(leading.text("outcome")).isEqualTo("LEADING");
    assertThat(leading.number("price")).isEqualTo(1500);
    assertThat(leading.is("leading")).isTrue();
    assertThat(low.status()).isEqualTo(409);
    assertThat(low.header("content-type")).isEqualTo("application/problem+json");
    assertThat(low.text("code")).isEqualTo("BID_TOO_LOW");
    assertThat(low.number("minimum")).isEqualTo(1600);

    Answer seen = seller.get(auction);
    assertThat(seen.text("leaderMasked")).matches("N\\*\\*\\*\\d");
    assertThat(seen.is("leading")).isFalse();
    assertThat(seen.body()).doesNotContain(bidder.id());
    assertThat(bidder.get(auction).is("leading")).isTrue();
  }

  @Test
  void aSellerDoesNotBid() {
    Answer refused = seller.post(auction + "/bids", BID.formatted("k1", 5000));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("code")).isEqualTo("SELLER_CANNOT_BID");
  }

  @Test
  void whatIsAnsweredLaterHasTheHeadersOfAllAnswers() {
    Answer atOnce = bidder.get(auction);
    Answer later = bidder.post(auction + "/bids", BID.formatted("k1", 1500));
    Answer refusedLater = bidder.post(auction + "/bids", BID.formatted("k2", 10));

    for (Answer answer : List.of(later, refusedLater)) {
      for (String header : List.of("content-security-policy", "cache-control", "vary")) {
        assertThat(answer.header(header)).isEqualTo(atOnce.header(header)).isNotEmpty();
      }
      assertThat(answer.header("content-length")).isEqualTo("" + answer.body().length());
    }
  }

  @Test
  void aRepeatGetsTheFirstAnswerWordForWord() {
    Answer first = bidder.post(auction + "/bids", BID.formatted("k1", 1500));
    Server.anyone().post(auction + "/bids", BID.formatted("k1", 9000));

    Answer repeat = bidder.post(auction + "/bids", BID.formatted("k1", 1500));
    Answer again = bidder.get(auction + "/bids/k1");
    Answer reused = bidder.post(auction + "/bids", BID.formatted("k1", 9500));

    assertThat(repeat.status()).isEqualTo(201);
    assertThat(repeat.body()).isEqualTo(first.body());
    assertThat(first.header("location")).isEqualTo(auction + "/bids/k1");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(reused.status()).isEqualTo(409);
    assertThat(reused.text("code")).isEqualTo("KEY_REUSED");
  }

  @Test
  void aRefusalIsRepeatedWordForWordToo() {
    Answer first = bidder.post(auction + "/bids", BID.formatted("low", 10));
    bidder.post(auction + "/bids", BID.formatted("high", 2000));
    Answer repeat = bidder.post(auction + "/bids", BID.formatted("low", 10));
    Answer again = bidder.get(auction + "/bids/low");

    assertThat(ProblemBodies.withoutTrace(repeat)).isEqualTo(ProblemBodies.withoutTrace(first));
    assertThat(again.text("outcome")).isEqualTo("REJECTED");
    assertThat(again.text("reason")).isEqualTo("BID_TOO_LOW");
    assertThat(Server.anyone().get(auction + "/bids/low").status()).isEqualTo(404);
  }

  @Test
  void aBidMayBeForOneVersionAndOneCurrencyOnly() {
    bidder.post(auction + "/bids", BID.formatted("k1", 1500));

    Answer moved =
        bidder.post(auction + "/bids", "{'bidKey':'k2','amount':2000,'expectedVersion':0}");
    Answer foreign =
        bidder.post(auction + "/bids", "{'bidKey':'k3','amount':2000,'currency':'USD'}");

    assertThat(moved.text("code")).isEqualTo("PRICE_MOVED");
    assertThat(foreign.text("code")).isEqualTo("CURRENCY_MISMATCH");
  }

  @Test
  void aMaximumStaysSecret() {
    Answer proxy = open("'mode':'PROXY','reservePrice':4000");
    String lot = "/api/auctions/" + proxy.text("id");

    bidder.post(lot + "/bids", BID.formatted("k1", 77777));
    Answer outbid = Server.anyone().post(lot + "/bids", BID.formatted("k1", 5000));

    assertThat(outbid.status()).isEqualTo(201);
    assertThat(outbid.text("outcome")).isEqualTo("OUTBID");
    Answer seen = seller.get(lot);
    assertThat(seen.body()).doesNotContain("77777");
    assertThat(seen.is("reserveMet")).isTrue();
  }

  @Test
  void anUnknownAuctionIsNotFound() {
    Answer bid = bidder.post("/api/auctions/none/bids", BID.formatted("k1", 1500));

    assertThat(bid.status()).isEqualTo(404);
    assertThat(bid.text("code")).isEqualTo("AUCTION_NOT_FOUND");
    assertThat(bidder.get("/api/auctions/none").text("code")).isEqualTo("AUCTION_NOT_FOUND");
  }

  private Answer open(String more) {
    return seller.post(
        "/api/auctions",
        """
        {'title':'Clock','currency':'KRW','startPrice':1000,%s,'endsAt':'%s',
         'increments':[{'from':0,'increment':100}],
         'softClose':{'window':'PT2M','extension':'PT2M','mode':'RESET'}}"""
            .formatted(more, Instant.now().plus(Duration.ofHours(1))));
  }
}
