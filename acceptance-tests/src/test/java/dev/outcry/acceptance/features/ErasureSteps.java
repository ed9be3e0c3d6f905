package dev.outcry.acceptance.features;

import io.cucumber.java.en.When;

/** Being forgotten. */
public final class ErasureSteps {

  private final World world;

  ErasureSteps(World world) {
    this.world = world;
  }

  @When("people are erased:")
  public void peopleAreErased(Table people) {
    people.isMetBy(
        people.rows().stream()
            .map(
                row ->
                    row.with(
                        "told",
                        world
                            .driver()
                            .people()
                            .erase(world.person(row.at("who")), row.maybe("password"))
                            .told("ERASED")))
            .toList());
  }
}
