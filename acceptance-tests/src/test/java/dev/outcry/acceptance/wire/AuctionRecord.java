package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BiddingMode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * What is there of an auction after it was bid for, seen from outside.
 *
 * @param bids all that there were, each with the answer that was heard
 */
public record AuctionRecord(AuctionTwin auction, Person seller, List<HeardBid> bids) {

  private static final int AT_ONCE = 8;
  private static final Set<String> ENDS = Set.of("WON", "SOLD", "LOST", "UNSOLD", "CANCELLED");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * Each bid has one answer, the one that was heard, wherever it is asked for, and all of them
   * follow from the bids alone.
   */
  public void assertEachDecidedOnce(List<URI> servers) {
    assertThat(bids).extracting(HeardBid::key).doesNotHaveDuplicates();
    auction.replay(bids);
    Together.run(
        AT_ONCE,
        turn ->
            IntStream.range(0, bids.size())
                .filter(i -> i % AT_ONCE == turn)
                .mapToObj(
                    i ->
                        assertAnsweredAgain(bids.get(i), servers.get(i / AT_ONCE % servers.size())))
                .toList());
  }

  private BidAnswer assertAnsweredAgain(HeardBid bid, URI server) {
    HttpApi http = new HttpApi(server, bid.bidder().http().token());
    JsonNode again = http.get(auction.bids() + "/" + bid.key()).json();
    assertThat(BidAnswer.of(again)).isEqualTo(bid.answer());
    assertThat(again.path("amount").asLong()).isEqualTo(bid.amount());
    return bid.answer();
  }

  /** What anyone may read is the accepted bids that moved the price, and each was high enough. */
  public void assertLegalPrices() {
    List<JsonNode> history = history();
    long price = auction.announced().price().minorUnits() - 1;
    for (JsonNode known : history) {
      assertThat(known.path("price").asLong()).isGreaterThan(price);
      price = known.path("price").asLong();
    }
    if (auction.announced().terms().mode() == BiddingMode.OPEN) {
      assertOpenPrices(history);
    }
    Auction end = auction.replay(bids);
    assertThat(history).hasSize((int) end.standing().bidCount());
    assertThat(price).isEqualTo(end.price().minorUnits());
  }

  private void assertOpenPrices(List<JsonNode> history) {
    List<HeardBid> accepted =
        bids.stream()
            .filter(bid -> bid.answer().isAccepted())
            .sorted(Comparator.comparingLong(bid -> bid.answer().bidSeq()))
            .toList();
    assertThat(history)
        .extracting(known -> known.path("price").asLong())
        .containsExactlyElementsOf(accepted.stream().map(HeardBid::amount).toList());
    long minimum = auction.announced().minimum().minorUnits();
    for (HeardBid bid : accepted) {
      assertThat(bid.amount()).isGreaterThanOrEqualTo(minimum);
      minimum = bid.answer().minimum();
    }
  }

  /**
   * Once the end has come: it is sold to the one whose accepted bid was the highest, the first of
   * equals, and that is told once and leads to one room of winner and seller.
   */
  public void assertSoldOnce() {
    HeardBid best = best();
    JsonNode end = awaitClosed().json();
    assertThat(end.path("status").asString()).isEqualTo("SOLD");
    assertThat(end.path("winnerId").asString()).isEqualTo(best.bidder().id());
    assertThat(end.path("price").asLong()).isEqualTo(auction.replay(bids).price().minorUnits());
    assertThat(bidders().stream().filter(bidder -> isWinner(bidder)))
        .containsExactly(best.bidder());
    Awaitility.await().atMost(PATIENCE).until(() -> !awards(best.bidder()).isEmpty());
    Awaitility.await().atMost(PATIENCE).until(() -> codes(auction.roomId()).contains("SOLD"));

    assertThat(codes(auction.roomId())).containsOnlyOnce("SOLD").endsWith("SOLD");
    assertThat(awards(best.bidder())).hasSize(1).isEqualTo(awards(seller));
    assertThat(bidders().stream().filter(bidder -> !awards(bidder).isEmpty()))
        .containsExactly(best.bidder());
    assertToldOnce(best.bidder());
    assertIntact();
  }

  /** Winner, seller and everyone else whose bid was accepted, each of the end and once. */
  private void assertToldOnce(Person winner) {
    assertToldOnce(winner, "WON");
    assertToldOnce(seller, "SOLD");
    bids.stream()
        .filter(bid -> bid.answer().isAccepted())
        .map(HeardBid::bidder)
        .distinct()
        .filter(bidder -> !bidder.equals(winner))
        .forEach(bidder -> assertToldOnce(bidder, "LOST"));
  }

  private void assertToldOnce(Person person, String ofTheEnd) {
    Awaitility.await().atMost(PATIENCE).until(() -> notices(person).contains(ofTheEnd));
    assertThat(notices(person).stream().filter(ENDS::contains)).containsExactly(ofTheEnd);
  }

  private List<String> notices(Person person) {
    return person
        .http()
        .get("/api/notifications?size=100")
        .json()
        .path("notifications")
        .valueStream()
        .filter(notice -> notice.at("/params/auctionId").asString().equals(auction.id()))
        .map(notice -> notice.path("kind").asString())
        .toList();
  }

  /** What is stored plays again to what is stored. */
  private void assertIntact() {
    HttpApi administrator = RunningServer.administratorOf(seller.http().server());
    JsonNode audit = administrator.get(auction.path() + "/audit").json();
    assertThat(audit.path("intact").asBoolean()).as(audit.toString()).isTrue();
    assertThat(audit.path("steps").asLong()).isGreaterThanOrEqualTo(bids.size());
  }

  private HeardBid best() {
    return bids.stream()
        .filter(bid -> bid.answer().isAccepted())
        .max(
            Comparator.comparingLong(HeardBid::amount).thenComparing(bid -> -bid.answer().bidSeq()))
        .orElseThrow();
  }

  private List<Person> bidders() {
    return bids.stream().map(HeardBid::bidder).distinct().toList();
  }

  private Reply awaitClosed() {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> seller.http().get(auction.path()), view -> !view.text("status").equals("OPEN"));
  }

  private boolean isWinner(Person bidder) {
    JsonNode view = bidder.http().get(auction.path()).json();
    boolean told = view.has("winnerId");
    assertThat(view.path("leading").asBoolean()).isEqualTo(told);
    return told;
  }

  private List<String> codes(String room) {
    return seller.history(room).stream().map(entry -> entry.path("code").asString()).toList();
  }

  /** What tells of the award in any of a person's direct rooms. */
  private List<JsonNode> awards(Person person) {
    return person
        .http()
        .get("/api/rooms")
        .json()
        .valueStream()
        .filter(room -> room.path("type").asString().equals("DIRECT"))
        .flatMap(room -> person.history(room.path("id").asString()).stream())
        .filter(entry -> entry.path("code").asString("").equals("AWARD"))
        .filter(entry -> entry.at("/params/auctionId").asString().equals(auction.id()))
        .toList();
  }

  /** All pages of it, as the seller reads them. */
  private List<JsonNode> history() {
    List<JsonNode> all = new ArrayList<>();
    Optional<Long> cursor = Optional.of(0L);
    while (cursor.isPresent()) {
      Reply page = seller.http().get(auction.bids() + "?size=100&cursor=" + cursor.get());
      page.json().path("bids").forEach(all::add);
      cursor = Optional.of(page.number("nextCursor")).filter(next -> next >= 0);
    }
    return all;
  }
}
