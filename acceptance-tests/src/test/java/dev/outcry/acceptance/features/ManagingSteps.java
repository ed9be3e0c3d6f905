package dev.outcry.acceptance.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Auctions;
import dev.outcry.acceptance.driver.Auctions.Bid;
import dev.outcry.acceptance.driver.Auctions.Told;
import dev.outcry.acceptance.driver.Auctions.View;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What those who run an auction do to it. */
public final class ManagingSteps {

  private final World world;
  private final Sale sale;
  private final List<String> told = new ArrayList<>();

  ManagingSteps(World world, Sale sale) {
    this.world = world;
    this.sale = sale;
  }

  @When("{person} calls the auction off")
  public void callsItOff(String person) {
    assertThat(cancel(person, Optional.empty()).get().status()).isEqualTo("CANCELLED");
  }

  @When("{person} calls the auction off because {string}")
  public void callsItOff(String person, String reason) {
    assertThat(cancel(person, Optional.of(reason)).get().cancelReason()).contains(reason);
  }

  @Then("those who call the auction off are told:")
  public void areTold(Table table) {
    table.isMetRowByRow(
        row -> row.with("told", cancel(row.at("who"), row.maybe("because")).told(View::status)));
  }

  @Then("those who publish the auction are told:")
  public void publish(Table table) {
    table.isMetRowByRow(
        row ->
            row.with(
                "told",
                auctions().publish(world.person(row.at("who")), sale.id()).told(View::status)));
  }

  @Then("nobody but {person} finds the auction, and it is a {word}")
  public void nobodyElseFindsIt(String seller, String status) {
    for (String person : world.everybody()) {
      String id = world.person(person);
      String told = auctions().view(id, sale.id()).told(View::status);
      assertThat(told).isEqualTo(person.equals(seller) ? status : "AUCTION_NOT_FOUND");
      Bid bid = new Bid("unknown", 1000, sale.currency(), OptionalLong.empty());
      assertThat(auctions().bid(id, sale.id(), bid).refusal()).contains("AUCTION_NOT_FOUND");
      assertThat(auctions().watch(id, sale.id()).refusal()).contains("AUCTION_NOT_FOUND");
    }
  }

  @Then("those who lower the reserve are told:")
  public void lowerTheReserve(Table table) {
    table.isMetRowByRow(
        row ->
            row.with(
                "told",
                auctions()
                    .lowerReserve(world.person(row.at("who")), sale.id(), row.number("to"))
                    .told(view -> view.reserveMet() ? "met" : "not met")));
  }

  @Then("{person}, calling off an auction that does not exist, is told {word}")
  public void callsOffWhatIsNotThere(String person, String code) {
    assertThat(auctions().cancel(world.person(person), "nothing", Optional.empty()).refusal())
        .contains(code);
  }

  @When("{people} bid at once while {person} calls the auction off")
  public void bidWhileItIsCalledOff(List<String> bidders, String seller) {
    List<Supplier<String>> everything = new ArrayList<>();
    everything.add(() -> cancel(seller, Optional.empty()).told(View::status));
    bidders.forEach(bidder -> everything.add(() -> bid(bidder)));
    told.addAll(AtOnce.all(everything));
  }

  @Then("either the bids count or the auction is called off")
  public void eitherOr() {
    String status = sale.seenBySeller().status();
    if (status.equals("CANCELLED")) {
      assertThat(told).containsOnly("CANCELLED", "AUCTION_CANCELLED");
      assertThat(sale.seenBySeller().bidCount()).isZero();
    } else {
      assertThat(told.get(0)).isEqualTo("AUCTION_HAS_BIDS");
      assertThat(told).contains("LEADING");
    }
  }

  private String bid(String bidder) {
    Bid bid = new Bid(bidder + "-1", 1000, sale.currency(), OptionalLong.empty());
    Told answer = auctions().bid(world.person(bidder), sale.id(), bid).get();
    return answer.reason().orElse(answer.outcome());
  }

  private Answer<View> cancel(String person, Optional<String> reason) {
    return auctions().cancel(world.person(person), sale.id(), reason);
  }

  private Auctions auctions() {
    return world.driver().auctions();
  }
}
