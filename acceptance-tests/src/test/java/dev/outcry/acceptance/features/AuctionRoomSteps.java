package dev.outcry.acceptance.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Auctions;
import dev.outcry.acceptance.driver.Auctions.Bid;
import dev.outcry.acceptance.driver.Auctions.Told;
import dev.outcry.acceptance.driver.Talk.Direction;
import dev.outcry.acceptance.driver.Talk.Entry;
import dev.outcry.acceptance.driver.Talk.Pointing;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What goes on around an auction: people bid and talk, and a crowd bids at the same time. */
public final class AuctionRoomSteps {

  private static final int PAGE = 100;

  private final World world;
  private final Sale sale;
  private final List<Told> answers = new ArrayList<>();

  AuctionRoomSteps(World world, Sale sale) {
    this.world = world;
    this.sale = sale;
  }

  /** A line is said when the bid before it stands in the room. */
  @When("people bid and talk:")
  public void peopleBidAndTalk(Table table) {
    for (Row row : table.rows()) {
      row.maybe("time").ifPresent(world.driver().clock()::at);
      row.maybe("bids").ifPresent(amount -> bid(row.at("who"), Long.parseLong(amount)));
      row.maybe("says").ifPresent(text -> say(row.at("who"), text));
      Soon.holds(() -> assertThat(bidsInTheRoom()).hasSize((int) sale.seenBySeller().bidCount()));
    }
  }

  @When("{people} each bid {int} times at once, always the minimum that they see")
  public void eachBidAtOnce(List<String> bidders, int times) {
    List<Supplier<List<Told>>> bidding =
        bidders.stream()
            .<Supplier<List<Told>>>map(bidder -> () -> bidTheMinimum(bidder, times))
            .toList();
    AtOnce.all(bidding).forEach(answers::addAll);
    answers.sort(Comparator.comparingLong(Told::bidSeq));
  }

  @Then(
      "their {int} answers tell of one order, in which the price rises with every bid that counts")
  public void theAnswersTellOfOneOrder(int expected) {
    assertThat(answers).hasSize(expected);
    long price = 0;
    for (int i = 0; i < expected; i++) {
      Told told = answers.get(i);
      assertThat(told.bidSeq()).isEqualTo(i + 1);
      if (counts(told)) {
        assertThat(told.price()).isGreaterThan(price);
      } else {
        assertThat(told.price()).isEqualTo(price);
      }
      price = told.price();
    }
    assertThat(sale.seenBySeller().price()).isEqualTo(price);
  }

  @Then("the room tells of the same prices in that order")
  public void theRoomTellsOfTheSamePrices() {
    List<String> prices =
        answers.stream()
            .filter(AuctionRoomSteps::counts)
            .map(told -> String.valueOf(told.price()))
            .toList();
    Soon.holds(
        () ->
            assertThat(bidsInTheRoom())
                .extracting(entry -> entry.params().get("price"))
                .isEqualTo(prices));
  }

  private static boolean counts(Told told) {
    return !told.outcome().equals("REJECTED");
  }

  private List<Told> bidTheMinimum(String bidder, int times) {
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      told.add(bid(bidder, sale.seenBy(bidder).minimum()));
    }
    return told;
  }

  private Told bid(String bidder, long amount) {
    String key = bidder + "-" + world.nextNumber();
    Bid bid = new Bid(key, amount, sale.currency(), OptionalLong.empty());
    return auctions().bid(world.person(bidder), sale.id(), bid).get();
  }

  private void say(String who, String text) {
    world
        .driver()
        .talk()
        .send(world.person(who), world.room("the room"), Optional.empty(), text, Pointing.NOWHERE)
        .get();
  }

  private List<Entry> bidsInTheRoom() {
    String anyone = world.person(world.everybody().iterator().next());
    return world
        .driver()
        .talk()
        .history(anyone, world.room("the room"), Direction.AFTER, OptionalLong.of(0), PAGE)
        .get()
        .entries()
        .stream()
        .filter(entry -> entry.says().equals("BID"))
        .toList();
  }

  private Auctions auctions() {
    return world.driver().auctions();
  }
}
