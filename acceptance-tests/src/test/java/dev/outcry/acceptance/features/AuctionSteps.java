package dev.outcry.acceptance.features;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Auctions;
import dev.outcry.acceptance.driver.Auctions.Change;
import dev.outcry.acceptance.driver.Auctions.Opened;
import dev.outcry.acceptance.driver.Auctions.Terms;
import dev.outcry.acceptance.driver.Auctions.View;
import dev.outcry.acceptance.driver.Auctions.Watch;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Putting a lot up for auction, looking at it, and watching the price. */
public final class AuctionSteps {

  private final World world;
  private final Sale sale;
  private final Map<String, Watch> watches = new HashMap<>();

  AuctionSteps(World world, Sale sale) {
    this.world = world;
    this.sale = sale;
  }

  @Given("{person} auctions a lot by {word} bidding")
  public void auctionsALot(String seller, String mode) {
    begin(seller, Row.of("mode", mode));
  }

  /** On these terms, a term a line. */
  @Given("{person} auctions a lot by {word} bidding:")
  public void auctionsALotOnTerms(String seller, String mode, DataTable terms) {
    begin(seller, new Row(terms.asMap()).with("mode", mode));
  }

  @Given("{person} prepares an auction of a lot by {word} bidding:")
  public void prepares(String seller, String mode, DataTable table) {
    Terms terms = TermsOfSale.read(new Row(table.asMap()).with("mode", mode));
    String title = "A clock";
    Opened draft = auctions().draft(world.person(seller), title, terms).get();
    sale.begin(seller, terms.currency(), draft);
  }

  @Then("auctions are opened:")
  public void auctionsAreOpened(Table table) {
    table.isMetRowByRow(row -> row.with("told", open(row.at("seller"), row).told("OPENED")));
  }

  @Then("{people} see(s) the auction:")
  public void seeTheAuction(List<String> viewers, Table table) {
    viewers.forEach(viewer -> table.isSoonMetBy(() -> List.of(row(sale.seenBy(viewer)))));
  }

  @Given("{people} watch(es) the price")
  public void watchThePrice(List<String> viewers) {
    viewers.forEach(
        viewer -> watches.put(viewer, auctions().watch(world.person(viewer), sale.id()).get()));
  }

  /** Each change carries the whole state: some may be skipped, but not the last. */
  @Then("{people} have/has seen the price move:")
  public void haveSeenThePriceMove(List<String> viewers, Table table) {
    viewers.forEach(
        viewer -> {
          Watch watch = Objects.requireNonNull(watches.get(viewer));
          table.isSoonReachedBy(() -> watch.seen().stream().map(AuctionSteps::row).toList());
        });
  }

  @After(order = 20_000)
  public void closeWatches() {
    watches.values().forEach(Watch::close);
  }

  private void begin(String seller, Row row) {
    Terms terms = TermsOfSale.read(row);
    sale.begin(seller, terms.currency(), open(seller, row).get());
  }

  private Answer<Opened> open(String seller, Row row) {
    String title = Spelling.read(row.or("title", "A clock"));
    return auctions().open(world.person(seller), title, TermsOfSale.read(row));
  }

  private Row row(View view) {
    return Row.of("status", view.status())
        .with("reason", view.reason().orElse(""))
        .with("called off because", view.cancelReason().orElse(""))
        .with("price", view.price())
        .with("minimum", view.minimum())
        .with("bids", view.bidCount())
        .with("leader", sale.leader())
        .with("winner", view.winnerId().map(world::nameOf).orElse(""))
        .with("reserve", view.reserveMet() ? "met" : "not met")
        .with("buy now", view.buyNow().isPresent() ? view.buyNow().getAsLong() : "")
        .with("ends", view.endsAt());
  }

  private static Row row(Change change) {
    return Row.of("status", change.status())
        .with("price", change.price())
        .with("minimum", change.minimum())
        .with("bids", change.bidCount())
        .with("ends", change.endsAt());
  }

  private Auctions auctions() {
    return world.driver().auctions();
  }
}
