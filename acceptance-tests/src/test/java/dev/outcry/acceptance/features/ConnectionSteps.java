package dev.outcry.acceptance.features;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Connections;
import dev.outcry.acceptance.driver.Connections.Friend;
import dev.outcry.acceptance.driver.Connections.Watch;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Friends. */
public final class ConnectionSteps {

  private final World world;
  private final Map<String, Watch> watches = new HashMap<>();

  ConnectionSteps(World world) {
    this.world = world;
  }

  @Given("{people} listen(s) for connections")
  public void listen(List<String> people) {
    people.forEach(person -> watches.put(person, connections().watch(world.person(person))));
  }

  @When("friends are made and lost:")
  public void friendsAreMadeAndLost(Table deeds) {
    deeds.isMetBy(
        deeds.rows().stream().map(row -> row.with("told", act(row).told(Friend::status))).toList());
  }

  @When("{person} and {person} invite each other {int} times at once")
  public void inviteEachOther(String one, String other, int times) {
    List<Supplier<Answer<Friend>>> invitations =
        Stream.concat(
                Collections.nCopies(times, invitation(one, other)).stream(),
                Collections.nCopies(times, invitation(other, one)).stream())
            .toList();
    AtOnce.all(invitations).forEach(Answer::get);
  }

  @When("{person} invites by the code {string} and is told {string}")
  public void invitesByTheCode(String person, String code, String told) {
    Answer<Friend> answer = connections().invite(world.person(person), Spelling.read(code));
    assertThat(answer.told(Friend::status)).isEqualTo(told);
  }

  /** By name: of two that changed at one moment, either may come first. */
  @Then("{person} has these {word} connections:")
  public void hasTheseConnections(String person, String status, Table friends) {
    friends.isMetBy(
        connections().list(world.person(person), status).get().stream()
            .sorted(comparing(Friend::nickname))
            .map(this::row)
            .toList());
  }

  @Then("{person} has no {word} connections")
  public void hasNoConnections(String person, String status) {
    assertThat(connections().list(world.person(person), status).get()).isEmpty();
  }

  @Then("{people} soon have no connections")
  public void soonHaveNoConnections(List<String> people) {
    for (String person : people) {
      Soon.holds(
          () -> {
            hasNoConnections(person, "ACCEPTED");
            hasNoConnections(person, "PENDING");
          });
    }
  }

  /** By version: a later change may overtake an earlier one. */
  @Then("{person} has heard of these connections:")
  public void hasHeard(String person, Table friends) {
    friends.isSoonMetBy(
        () ->
            watches.get(person).seen().stream()
                .sorted(comparing(Friend::version))
                .map(this::row)
                .toList());
  }

  @Then("every invite code stays, and is somebody's alone")
  public void everyCodeIsSomebodysAlone() {
    List<String> codes = world.everybody().stream().map(this::codeOf).toList();
    assertThat(codes).doesNotHaveDuplicates().allSatisfy(code -> assertThat(code).hasSize(16));
    assertThat(world.everybody().stream().map(this::codeOf)).isEqualTo(codes);
  }

  @Then("{person}, searching for people, finds:")
  public void finds(String person, Table searches) {
    searches.isMetBy(
        searches.rows().stream().map(row -> row.with("found", found(person, row))).toList());
  }

  @After(order = 20_000)
  public void closeWatches() {
    watches.values().forEach(Watch::close);
  }

  private Answer<Friend> act(Row row) {
    String who = world.person(row.at("who"));
    String whom = row.at("whom");
    return switch (row.at("does")) {
      case "invites" -> connections().invite(who, codeOf(whom));
      case "accepts" -> connections().accept(who, world.person(whom));
      case "rejects" -> connections().reject(who, world.person(whom));
      case "disconnects" -> connections().disconnect(who, world.person(whom));
      default -> throw new IllegalArgumentException("nobody " + row.at("does"));
    };
  }

  private Supplier<Answer<Friend>> invitation(String inviter, String invited) {
    String code = codeOf(invited);
    return () -> connections().invite(world.person(inviter), code);
  }

  private String found(String person, Row row) {
    int size = (int) row.maybeNumber("at most").orElse(20);
    return connections()
        .search(world.person(person), Spelling.read(row.at("by")), size)
        .told(names -> String.join(", ", names));
  }

  private Row row(Friend friend) {
    assertThat(world.nameOf(friend.userId())).isEqualTo(friend.nickname());
    return Row.of("with", friend.nickname())
        .with("status", friend.status())
        .with("invited by", world.nameOf(friend.invitedBy()))
        .with("changed by", world.nameOf(friend.changedBy()));
  }

  private String codeOf(String person) {
    return connections().inviteCode(world.person(person));
  }

  private Connections connections() {
    return world.driver().connections();
  }
}
