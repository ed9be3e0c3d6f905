package dev.outcry.acceptance.features;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Duration;

/** When a scenario takes place, and that it ends. */
public final class ScenarioSteps {

  private final World world;

  ScenarioSteps(World world) {
    this.world = world;
  }

  @Given("it is {time}")
  public void itIs(String time) {
    world.driver().clock().at(time);
  }

  @When("{duration} have passed")
  public void havePassed(Duration duration) {
    world.driver().clock().pass(duration);
  }

  @After
  public void end() {
    world.driver().close();
  }
}
