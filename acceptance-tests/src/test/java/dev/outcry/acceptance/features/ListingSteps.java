package dev.outcry.acceptance.features;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Auctions;
import dev.outcry.acceptance.driver.Auctions.Opened;
import dev.outcry.acceptance.driver.Auctions.Terms;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looking for auctions. */
public final class ListingSteps {

  private final World world;
  private final Sale sale;
  private final Map<String, String> titles = new LinkedHashMap<>();

  ListingSteps(World world, Sale sale) {
    this.world = world;
    this.sale = sale;
  }

  @Given("these lots:")
  public void theseLots(Table table) {
    for (Row row : table.rows()) {
      Terms terms = TermsOfSale.read(row.with("mode", "OPEN"));
      String seller = world.person(row.at("seller"));
      boolean draft = row.at("draft").equals("yes");
      Answer<Opened> opened =
          draft
              ? auctions().draft(seller, row.at("title"), terms)
              : auctions().open(seller, row.at("title"), terms);
      titles.put(opened.get().auctionId(), row.at("title"));
      sale.begin(row.at("seller"), terms.currency(), opened.get());
    }
  }

  @Then("whoever looks for auctions finds:")
  public void finds(Table table) {
    table.isSoonMetRowByRow(this::found);
  }

  private Row found(Row row) {
    Answer<List<String>> ids =
        auctions()
            .list(
                world.person(row.at("who")),
                row.maybe("status"),
                row.maybe("seller").map(world::person),
                row.at("title"));
    return row.with(
        "finds",
        ids.told(
            list ->
                list.stream()
                    .filter(titles::containsKey)
                    .map(titles::get)
                    .collect(Collectors.joining(", "))));
  }

  private Auctions auctions() {
    return world.driver().auctions();
  }
}
