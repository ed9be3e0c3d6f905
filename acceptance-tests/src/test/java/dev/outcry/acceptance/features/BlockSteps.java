package dev.outcry.acceptance.features;

import dev.outcry.acceptance.driver.People;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Not wanting to have to do with somebody. */
public final class BlockSteps {

  private final World world;

  BlockSteps(World world) {
    this.world = world;
  }

  @When("{person} blocks {person}")
  public void blocks(String person, String other) {
    people().block(world.person(person), world.person(other)).get();
  }

  @When("{person} unblocks {person}")
  public void unblocks(String person, String other) {
    people().unblock(world.person(person), world.person(other)).get();
  }

  @Then("people are blocked:")
  public void areBlocked(Table table) {
    table.isMetRowByRow(
        row ->
            row.with(
                "told",
                people()
                    .block(world.person(row.at("by")), world.person(row.at("who")))
                    .told("BLOCKED NOW")));
  }

  private People people() {
    return world.driver().people();
  }
}
