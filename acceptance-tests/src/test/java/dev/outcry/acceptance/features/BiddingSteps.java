package dev.outcry.acceptance.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Auctions;
import dev.outcry.acceptance.driver.Auctions.Bid;
import dev.outcry.acceptance.driver.Auctions.Told;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Bidding, and what the bidders are told. */
public final class BiddingSteps {

  /** Instead of an amount: to take the lot at once. */
  private static final String BUYS = "buys";

  private final World world;
  private final Sale sale;
  private final Map<String, Sent> first = new HashMap<>();
  private final List<Told> crowd = new ArrayList<>();

  /** A bid and the first answer to it. */
  private record Sent(String bidder, Bid bid, Told told) {}

  BiddingSteps(World world, Sale sale) {
    this.world = world;
    this.sale = sale;
  }

  /** One bid after the other, each with the auction as it stands then. */
  @When("the bidding goes:")
  public void theBiddingGoes(Table bids) {
    bids.isMetBy(bids.rows().stream().map(this::placed).toList());
  }

  @Then("these bids, sent once more, are answered word for word as at first:")
  public void areAnsweredWordForWord(Table bids) {
    for (Row row : bids.rows()) {
      Sent sent = first.get(name(row.at("bidder"), row.at("key")));
      assertThat(bid(sent.bidder(), sent.bid()).get()).isEqualTo(sent.told());
      assertThat(found(sent.bidder(), row.at("key"))).contains(sent.told());
    }
  }

  @When("{person} bids {long} as bid {word} {int} times at once")
  public void bidsAtOnce(String bidder, long amount, String key, int times) {
    Bid bid = new Bid(key, amount, sale.currency(), OptionalLong.empty());
    Supplier<Told> question = () -> bid(bidder, bid).get();
    List<Told> answers = AtOnce.all(Collections.nCopies(times, question));
    first.put(name(bidder, key), new Sent(bidder, bid, answers.get(0)));
    assertThat(answers).containsOnly(answers.get(0));
  }

  @When("{people} buy at once while {people} bid(s) {long} at once")
  public void buyWhileOthersBid(List<String> buyers, List<String> bidders, long amount) {
    List<Supplier<Told>> everything = new ArrayList<>();
    buyers.forEach(
        buyer ->
            everything.add(() -> auctions().buy(world.person(buyer), sale.id(), "buy-1").get()));
    bidders.forEach(
        bidder ->
            everything.add(
                () -> {
                  Bid bid = new Bid("bid-1", amount, sale.currency(), OptionalLong.empty());
                  return bid(bidder, bid).get();
                }));
    crowd.addAll(AtOnce.all(everything));
  }

  @Then("either one has bought it or one leads, and everybody else was refused")
  public void oneWinner() {
    assertThat(crowd).extracting(Told::outcome).containsOnlyOnce("LEADING");
    String status = sale.seenBySeller().status();
    List<String> reasons = crowd.stream().flatMap(told -> told.reason().stream()).toList();
    assertThat(reasons)
        .hasSize(crowd.size() - 1)
        .containsAnyOf(status.equals("SOLD") ? "AUCTION_ENDED" : "BUY_NOW_GONE")
        .doesNotContain(status.equals("SOLD") ? "BUY_NOW_GONE" : "AUCTION_ENDED");
  }

  @Then("{person} finds no bid {word}")
  public void findsNoBid(String bidder, String key) {
    assertThat(found(bidder, key)).isEmpty();
  }

  @Then("{person}, bidding for a lot that does not exist, is told {word}")
  public void biddingForALotThatDoesNotExist(String bidder, String code) {
    Bid bid = new Bid("k1", 1000, "KRW", OptionalLong.empty());
    assertThat(auctions().bid(world.person(bidder), "nothing", bid).refusal()).contains(code);
    assertThat(auctions().view(world.person(bidder), "nothing").refusal()).contains(code);
    assertThat(auctions().watch(world.person(bidder), "nothing").refusal()).contains(code);
    assertThat(auctions().find(world.person(bidder), "nothing", "k1").refusal()).contains(code);
  }

  private String key(Row row) {
    return row.maybe("key").orElseGet(() -> "bid-" + world.nextNumber());
  }

  /** An amount may name a currency, such as {@code 1000 USD}, or be {@value #BUYS}. */
  private Row placed(Row row) {
    row.maybe("time").ifPresent(world.driver().clock()::at);
    return row.at("bids").equals(BUYS) ? bought(row) : offered(row);
  }

  private Row bought(Row row) {
    Answer<Told> answer = auctions().buy(world.person(row.at("bidder")), sale.id(), key(row));
    return answer.value().map(told -> row(row, told)).orElseGet(() -> refused(row, answer));
  }

  private Row offered(Row row) {
    String[] amount = row.at("bids").split(" ");
    Bid bid =
        new Bid(
            key(row),
            Long.parseLong(amount[0]),
            amount.length > 1 ? amount[1] : sale.currency(),
            row.maybeNumber("at version"));
    Answer<Told> answer = bid(row.at("bidder"), bid);
    answer
        .value()
        .ifPresent(
            told ->
                first.putIfAbsent(
                    name(row.at("bidder"), bid.key()), new Sent(row.at("bidder"), bid, told)));
    return answer.value().map(told -> row(row, told)).orElseGet(() -> refused(row, answer));
  }

  private Row row(Row row, Told told) {
    return row.with("told", told.reason().orElse(told.outcome()))
        .with("price", told.price())
        .with("leader", sale.leader())
        .with("leading", told.leading() ? "yes" : "no")
        .with("minimum", told.minimum())
        .with("reserve", told.reserveMet() ? "met" : "not met")
        .with("ends", told.endsAt())
        .with("extended", told.extended() ? "yes" : "no")
        .with("version", told.version());
  }

  private static Row refused(Row row, Answer<Told> answer) {
    return row.with("told", answer.refusal().orElseThrow());
  }

  private Optional<Told> found(String bidder, String key) {
    return auctions().find(world.person(bidder), sale.id(), key).get();
  }

  private Answer<Told> bid(String bidder, Bid bid) {
    return auctions().bid(world.person(bidder), sale.id(), bid);
  }

  private static String name(String bidder, String key) {
    return bidder + "'s " + key;
  }

  private Auctions auctions() {
    return world.driver().auctions();
  }
}
