package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesOverHttpTest {

  private static final String NOTICES = "/api/notifications";

  private final Person seller = Server.anyone();
  private final Person ann = Server.anyone();
  private final Person bob = Server.anyone();
  private final String auctionId = open();
  private final String auction = "/api/auctions/" + auctionId;

  @Test
  void whoeverIsOutbidFindsANotice() {
    bid(ann, 1_000);
    bid(bob, 2_000);

    await().until(() -> ann.get(NOTICES).number("unread") == 1);
    Answer page = ann.get(NOTICES);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.json().get("hasMore").booleanValue()).isFalse();
    assertThat(page.json().has("nextCursor")).isFalse();
    assertThat(page.json().get("notifications")).hasSize(1);
    var notice = page.json().get("notifications").get(0);
    assertThat(notice.propertyNames())
        .containsExactlyInAnyOrder("id", "kind", "params", "createdAt", "read");
    assertThat(notice.get("kind").stringValue()).isEqualTo("OUTBID");
    assertThat(notice.get("read").booleanValue()).isFalse();
    assertThat(notice.get("params").get("auctionId").stringValue()).isEqualTo(auctionId);
    assertThat(notice.get("params").get("price").longValue()).isEqualTo(2_000);
    assertThat(bob.get(NOTICES).json().get("notifications")).isEmpty();
  }

  @Test
  void onlyOnesOwnNoticesAreMarked() {
    bid(ann, 1_000);
    bid(bob, 2_000);
    bid(ann, 3_000);
    await().until(() -> bob.get(NOTICES).number("unread") == 1);
    String id = bob.get(NOTICES).json().get("notifications").get(0).get("id").stringValue();
    String ids = "{'ids':['" + id + "']}";

    assertThat(ann.post(NOTICES + "/read", ids).status()).isEqualTo(204);
    assertThat(bob.get(NOTICES).number("unread")).isEqualTo(1);
    assertThat(bob.post(NOTICES + "/read", ids).status()).isEqualTo(204);
    assertThat(bob.post(NOTICES + "/read", ids).status()).isEqualTo(204);
    assertThat(bob.get(NOTICES).number("unread")).isZero();
    assertThat(ann.get(NOTICES).number("unread")).isEqualTo(1);
  }

  @Test
  void anAuctionIsFollowedAndFound() {
    assertThat(ann.put(auction + "/watch", "").status()).isEqualTo(204);
    assertThat(ann.put(auction + "/watch", "").status()).isEqualTo(204);
    assertThat(ann.get("/api/auctions?watched=true").json().get("auctions")).hasSize(1);
    assertThat(bob.get("/api/auctions?watched=true").json().get("auctions")).isEmpty();

    assertThat(ann.delete(auction + "/watch").status()).isEqualTo(204);
    assertThat(ann.delete(auction + "/watch").status()).isEqualTo(204);
    assertThat(ann.get("/api/auctions?watched=true").json().get("auctions")).isEmpty();
    Answer unknown = ann.put("/api/auctions/nowhere/watch", "");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text("code")).isEqualTo("AUCTION_NOT_FOUND");
  }

  @Test
  void aRoomIsMutedByItsMembersForThemselves() {
    String room = ann.post("/api/rooms/direct", "{'targetUserId':'" + bob.id() + "'}").text("id");
    String muted = "/api/rooms/" + room + "/muted";

    assertThat(ann.put(muted, "").status()).isEqualTo(204);
    assertThat(ann.put(muted, "").status()).isEqualTo(204);
    assertThat(ann.get("/api/rooms").json().get(0).get("muted").booleanValue()).isTrue();
    assertThat(bob.get("/api/rooms").json().get(0).get("muted").booleanValue()).isFalse();
    assertThat(ann.delete(muted).status()).isEqualTo(204);
    assertThat(ann.delete(muted).status()).isEqualTo(204);
    assertThat(ann.get("/api/rooms").json().get(0).get("muted").booleanValue()).isFalse();
    for (String foreign : new String[] {muted, "/api/rooms/nowhere/muted"}) {
      assertThat(seller.put(foreign, "").status()).isEqualTo(404);
      assertThat(seller.delete(foreign).text("code")).isEqualTo("ROOM_NOT_FOUND");
    }
  }

  @Test
  void whatIsSaidIsFoundWithoutItsWords() {
    String room = ann.post("/api/rooms/direct", "{'targetUserId':'" + bob.id() + "'}").text("id");
    ann.post("/api/rooms/" + room + "/messages", "{'content':'a secret'}");

    await().until(() -> bob.get(NOTICES).number("unread") == 1);
    var notice = bob.get(NOTICES).json().get("notifications").get(0);
    assertThat(notice.get("kind").stringValue()).isEqualTo("MESSAGE");
    assertThat(notice.get("params").propertyNames())
        .containsExactlyInAnyOrder("roomId", "seq", "lastSeq", "senderId");
    assertThat(notice.toString()).doesNotContain("secret");
    assertThat(bob.post("/api/rooms/" + room + "/read", "{'lastReadSeq':1}").status())
        .isEqualTo(204);
    assertThat(bob.get(NOTICES).number("unread")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "cursor=x, cursor",
    "cursor=1.x, cursor",
    "cursor=.6f1d8bd2-3c4c-3a5f-8f66-8f2f0d3b1a11, cursor",
    "cursor=99999999999999999999.6f1d8bd2-3c4c-3a5f-8f66-8f2f0d3b1a11, cursor",
    "size=0, size",
    "size=-1, size"
  })
  void badPagesAreRefused(String query, String field) {
    Answer refused = ann.get(NOTICES + "?" + query);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("code")).isEqualTo("INVALID_VALUE");
    assertThat(refused.text("field")).isEqualTo(field);
  }

  @Test
  void aPlaceAtTheEdgeOfTimeIsAPage() {
    String id = "6f1d8bd2-3c4c-3a5f-8f66-8f2f0d3b1a11";

    assertThat(ann.get(NOTICES + "?cursor=" + Long.MAX_VALUE + "." + id).status()).isEqualTo(200);
    assertThat(ann.get(NOTICES + "?cursor=" + Long.MIN_VALUE + "." + id).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'ids':['x']}", "{'ids':[null]}", "{'ids':'x'}", "{'id':[]}", "[]"})
  void badMarksAreRefused(String body) {
    assertThat(ann.post(NOTICES + "/read", body).status()).isEqualTo(400);
  }

  private static void assertAccepted(Answer answer) {
    assertThat(answer.status()).isEqualTo(201);
  }

  private void bid(Person who, long amount) {
    assertAccepted(
        who.post(auction + "/bids", "{'bidKey':'k%d','amount':%d}".formatted(amount, amount)));
  }

  private String open() {
    Instant now = Instant.now();
    Answer opened =
        seller.post(
            "/api/auctions",
            """
            {'title':'A lamp','description':'','currency':'KRW','startPrice':1000,'mode':'OPEN',
             'startsAt':'%s','endsAt':'%s'}
            """
                .formatted(now, now.plus(Duration.ofHours(1))));
    return opened.text("id");
  }
}
