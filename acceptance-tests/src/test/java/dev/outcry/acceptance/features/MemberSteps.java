package dev.outcry.acceptance.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Rooms;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeping order in rooms, and letting people in. */
public final class MemberSteps {

  private final World world;

  /** What people were given, which may have been renewed since. */
  private final Map<String, String> codes = new HashMap<>();

  MemberSteps(World world) {
    this.world = world;
  }

  /** One after the other: somebody does something, to somebody or to the room. */
  @When("in {room} order is kept:")
  public void orderIsKept(String room, Table table) {
    table.isMetRowByRow(row -> row.with("told", attempt(row, world.room(room)).told("DONE")));
  }

  private Answer<Rooms.Done> attempt(Row row, String room) {
    String caller = world.person(row.at("who"));
    Supplier<String> whom = () -> world.person(row.at("whom"));
    String[] wish = row.at("does").split(" ", 2);
    return switch (wish[0]) {
      case "kicks" -> rooms().kick(caller, room, whom.get());
      case "bans" -> rooms().ban(caller, room, whom.get());
      case "unbans" -> rooms().unban(caller, room, whom.get());
      case "mutes" -> rooms().mute(caller, room, whom.get(), Integer.parseInt(wish[1]));
      case "makes" -> rooms().assign(caller, room, whom.get(), wish[1]);
      case "renames" -> rooms().rename(caller, room, Spelling.read(wish[1]));
      case "slows" -> rooms().slowDown(caller, room, Integer.parseInt(wish[1]));
      case "freezes" -> rooms().freeze(caller, room, true);
      case "thaws" -> rooms().freeze(caller, room, false);
      case "renews" -> rooms().renewInviteCode(caller, room);
      default -> throw new IllegalArgumentException("nobody can " + row.at("does"));
    };
  }

  @Then("of {room} the banned are listed:")
  public void theBannedAreListed(String room, Table table) {
    table.isMetRowByRow(
        row ->
            row.with(
                "told",
                rooms()
                    .bans(world.person(row.at("for")), world.room(room))
                    .told(
                        banned ->
                            String.join(" and ", banned.stream().map(world::nameOf).toList()))));
  }

  @Given("{person} has made the group {string} for invited people only")
  public void hasMadeAGroupForInvited(String owner, String name) {
    world.enter(name, rooms().createInviteOnlyGroup(world.person(owner), name).get());
  }

  @Given("{person} gives out the code of {room} as {string}")
  public void givesOutTheCode(String moderator, String room, String name) {
    codes.put(name, codeOf(moderator, room).orElseThrow());
  }

  @Then("{person} is shown no code of {room}")
  public void isShownNoCode(String member, String room) {
    assertThat(codeOf(member, room)).isEmpty();
  }

  @Then("people join by codes:")
  public void joinByCodes(Table table) {
    table.isMetRowByRow(
        row -> {
          String code = codes.getOrDefault(row.at("code"), row.at("code"));
          return row.with(
              "told",
              rooms()
                  .joinByInvite(world.person(row.at("who")), code)
                  .told(id -> "IN " + world.nameOfRoom(id)));
        });
  }

  @When("{person} hands {room} over to {person} and to {person} at once, {int} times")
  public void handsOverAtOnce(String owner, String room, String one, String other, int times) {
    List<Supplier<Answer<Rooms.Done>>> wishes = new ArrayList<>();
    for (String heir : List.of(one, other)) {
      wishes.addAll(
          Collections.nCopies(
              times,
              () ->
                  rooms()
                      .assign(world.person(owner), world.room(room), world.person(heir), "OWNER")));
    }
    AtOnce.all(wishes);
  }

  @Then("{room} has one owner")
  public void hasOneOwner(String room) {
    String anyone = world.person(world.everybody().iterator().next());
    assertThat(rooms().view(anyone, world.room(room)).get().members())
        .filteredOn(member -> member.role().equals("OWNER"))
        .hasSize(1);
  }

  private Optional<String> codeOf(String caller, String room) {
    return rooms().view(world.person(caller), world.room(room)).get().inviteCode();
  }

  private Rooms rooms() {
    return world.driver().rooms();
  }
}
