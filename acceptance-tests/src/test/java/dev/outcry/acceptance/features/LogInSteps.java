package dev.outcry.acceptance.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.People;
import dev.outcry.acceptance.driver.People.Session;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Staying in, and getting out. */
public final class LogInSteps {

  private static final String NOT_IN = "BAD_CREDENTIALS";

  private final World world;

  /** What each device got, one after the other. */
  private final Map<String, List<Session>> devices = new HashMap<>();

  private List<Answer<Session>> answers = List.of();

  LogInSteps(World world) {
    this.world = world;
  }

  @Given("{person} has logged in on {string}")
  public void hasLoggedInOn(String name, String device) {
    Session session = people().logIn(World.emailOf(name), World.passwordOf(name)).get();
    devices.put(device, new ArrayList<>(List.of(session)));
  }

  @When("{string} refreshes its last token")
  public void refreshesItsLastToken(String device) {
    Session refreshed = refresh(last(device)).get();
    devices.get(device).add(refreshed);
  }

  @When("the first token of {string} is refreshed again")
  public void theFirstTokenIsRefreshedAgain(String device) {
    assertThat(refresh(devices.get(device).get(0)).told("refreshed")).isEqualTo(NOT_IN);
  }

  @When("{int} refresh the last token of {string} at once")
  public void refreshAtOnce(int count, String device) {
    Supplier<Answer<Session>> question = () -> refresh(last(device));
    answers = AtOnce.all(Collections.nCopies(count, question));
    answers.stream().flatMap(answer -> answer.value().stream()).forEach(devices.get(device)::add);
  }

  @When("{string} logs out")
  public void logsOut(String device) {
    people().logOut(last(device).token());
  }

  @Then("one gets new tokens, and {int} are told {word}")
  public void oneGetsNewTokens(int others, String code) {
    assertThat(answers.stream().map(answer -> answer.told("tokens")))
        .containsOnlyOnce("tokens")
        .filteredOn(code::equals)
        .hasSize(others);
  }

  @Then("{string} is in as {person}")
  public void isInAs(String device, String name) {
    assertThat(people().holderOf(last(device).token())).contains(world.person(name));
    assertThat(refresh(last(device)).get().userId()).isEqualTo(world.person(name));
  }

  @Then("{string} is out")
  public void isOut(String device) {
    assertThat(refresh(last(device)).told("refreshed")).isEqualTo(NOT_IN);
  }

  private Session last(String device) {
    List<Session> sessions = devices.get(device);
    return sessions.get(sessions.size() - 1);
  }

  private Answer<Session> refresh(Session session) {
    return people().refresh(session.refreshToken());
  }

  private People people() {
    return world.driver().people();
  }
}
