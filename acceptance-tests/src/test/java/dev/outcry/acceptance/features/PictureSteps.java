package dev.outcry.acceptance.features;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Auctions;
import dev.outcry.acceptance.driver.Auctions.Opened;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lots look like, by the names that a scenario gives to files. */
public final class PictureSteps {

  private final World world;
  private final Map<String, String> lots = new HashMap<>();

  PictureSteps(World world) {
    this.world = world;
  }

  @When("these lots are shown:")
  public void theseLotsAreShown(Table table) {
    table.isMetRowByRow(this::shown);
  }

  @Then("whoever looks at a lot sees:")
  public void whoeverLooksAtALotSees(Table table) {
    table.isMetRowByRow(this::seen);
  }

  private Row shown(Row row) {
    List<String> pictures =
        Stream.of(row.at("pictures").split(" "))
            .filter(name -> !name.isEmpty())
            .map(world::file)
            .toList();
    Answer<Opened> opened =
        auctions()
            .open(
                world.person(row.at("seller")),
                row.at("title"),
                pictures,
                TermsOfSale.read(row.with("mode", "OPEN")));
    opened
        .value()
        .ifPresent(
            lot -> {
              lots.put(row.at("title"), lot.auctionId());
              world.enter(row.at("title"), lot.roomId());
            });
    return row.with("told", opened.told("OPENED"));
  }

  private Row seen(Row row) {
    return row.with(
        "pictures",
        auctions()
            .pictures(world.person(row.at("who")), lots.get(row.at("title")))
            .told(ids -> ids.stream().map(world::nameOfFile).collect(Collectors.joining(" "))));
  }

  private Auctions auctions() {
    return world.driver().auctions();
  }
}
