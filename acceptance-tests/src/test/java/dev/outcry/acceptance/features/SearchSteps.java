package dev.outcry.acceptance.features;

import dev.outcry.acceptance.driver.Talk.Found;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.stream.Collectors;

/** Looking for what was said. */
public final class SearchSteps {

  private static final int PAGE = 2;

  private final World world;

  SearchSteps(World world) {
    this.world = world;
  }

  /** Read in small pages; told are rooms and places, in the order in which they are found. */
  @Then("people search:")
  public void search(Table searches) {
    searches.isSoonMetBy(
        () ->
            searches.rows().stream()
                .map(
                    row ->
                        row.with(
                            "finds",
                            world
                                .driver()
                                .talk()
                                .search(
                                    world.person(row.at("who")),
                                    Spelling.read(row.at("for")),
                                    row.maybe("in").map(world::room),
                                    PAGE)
                                .told(this::places)))
                .toList());
  }

  private String places(List<Found> found) {
    return found.stream()
        .map(one -> world.nameOfRoom(one.roomId()) + " " + one.entry().seq())
        .collect(Collectors.joining(", "));
  }
}
