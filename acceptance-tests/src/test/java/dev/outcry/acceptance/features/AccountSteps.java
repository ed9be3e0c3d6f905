package dev.outcry.acceptance.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.People;
import dev.outcry.acceptance.driver.People.Registration;
import dev.outcry.acceptance.driver.People.Session;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Getting an account, and getting in. */
public final class AccountSteps {

  private final World world;
  private List<Answer<Session>> answers = List.of();

  AccountSteps(World world) {
    this.world = world;
  }

  @Given("{people} have signed up")
  public void haveSignedUp(List<String> names) {
    names.forEach(world::signUp);
  }

  @Given("{person} is the administrator")
  public void isTheAdministrator(String name) {
    world.administrator(name);
  }

  @When("people sign up:")
  public void peopleSignUp(Table forms) {
    forms.isMetBy(
        forms.rows().stream().map(row -> row.with("told", signUp(row).told("SIGNED UP"))).toList());
  }

  @Then("people who log in are told:")
  public void peopleWhoLogInAreTold(Table forms) {
    forms.isMetBy(
        forms.rows().stream()
            .map(
                row ->
                    row.with(
                        "told",
                        people()
                            .logIn(row.at("e-mail"), row.at("password"))
                            .told(Session::nickname)))
            .toList());
  }

  @When("{int} people sign up at once as {string}")
  public void peopleSignUpAtOnceAs(int count, String email) {
    Supplier<Answer<Session>> question = () -> signUp(Row.of("e-mail", email));
    answers = AtOnce.all(Collections.nCopies(count, question));
  }

  @When("{int} people sign up at once and want to be called {string}")
  public void peopleSignUpAtOnceAndWantToBeCalled(int count, String username) {
    List<Supplier<Answer<Session>>> questions =
        IntStream.range(0, count)
            .mapToObj(i -> Row.of("username", username).with("e-mail", "p" + i + "@example.org"))
            .<Supplier<Answer<Session>>>map(form -> () -> signUp(form))
            .toList();
    answers = AtOnce.all(questions);
  }

  @Then("one has an account, and {int} are told {word}")
  public void oneHasAnAccount(int others, String code) {
    assertThat(answers.stream().map(answer -> answer.told("account")))
        .containsOnlyOnce("account")
        .filteredOn(code::equals)
        .hasSize(others);
  }

  @Then("every token of {person} names {person}, and no other text does")
  public void everyTokenNames(String owner, String name) {
    String first = logInAs(owner).token();
    String second = logInAs(owner).token();
    assertThat(List.of(first, second))
        .allSatisfy(token -> assertThat(people().holderOf(token)).contains(world.person(name)));
    assertThat(List.of("", "x", first + "x", first.substring(1)))
        .allSatisfy(text -> assertThat(people().holderOf(text)).isEmpty());
  }

  private Session logInAs(String name) {
    return people().logIn(World.emailOf(name), World.passwordOf(name)).get();
  }

  private Answer<Session> signUp(Row form) {
    return people()
        .signUp(
            new Registration(
                Spelling.read(form.at("e-mail")),
                Spelling.read(form.or("password", "correct horse")),
                Spelling.read(form.or("nickname", "Somebody")),
                form.maybe("username")));
  }

  private People people() {
    return world.driver().people();
  }
}
