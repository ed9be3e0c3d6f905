package dev.outcry.acceptance.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Rooms;
import dev.outcry.acceptance.driver.Rooms.MyRoom;
import dev.outcry.acceptance.driver.Rooms.Opened;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Rooms, and who comes and goes. */
public final class RoomSteps {

  private final World world;
  private List<Answer<Opened>> opened = List.of();

  RoomSteps(World world) {
    this.world = world;
  }

  @Given("{person} has opened a direct room with {person}")
  public void hasOpenedADirectRoomWith(String caller, String target) {
    world.enter(caller + " and " + target, open(caller, target, "").get().roomId());
  }

  @Given("{person} has made the group {string} with {people}")
  public void hasMadeTheGroupWith(String owner, String name, List<String> members) {
    world.enter(name, createGroup(owner, name, members).get());
  }

  @Given("{person} has made the group {string}")
  public void hasMadeTheGroup(String owner, String name) {
    hasMadeTheGroupWith(owner, name, List.of());
  }

  @When("direct rooms are opened:")
  public void directRoomsAreOpened(Table table) {
    List<String> numbered = new ArrayList<>();
    table.isMetRowByRow(
        row -> {
          Answer<Opened> answer =
              open(row.at("who"), row.at("with"), Spelling.read(row.at("about")));
          return row.with("told", answer.told(room -> numbered(room, numbered)));
        });
  }

  @When("groups are made:")
  public void groupsAreMade(Table table) {
    table.isMetRowByRow(
        row -> {
          List<String> members = row.maybe("with").map(List::of).orElse(List.of());
          return row.with(
              "told",
              createGroup(row.at("who"), Spelling.read(row.at("name")), members).told("MADE"));
        });
  }

  @When("{person} and {person} open a direct room with each other {int} times at once")
  public void openADirectRoomAtOnce(String one, String other, int times) {
    List<Supplier<Answer<Opened>>> questions = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      questions.add(i % 2 == 0 ? () -> open(one, other, "") : () -> open(other, one, ""));
    }
    opened = AtOnce.all(questions);
  }

  @Then("all of them name one room, and one of them made it")
  public void allNameOneRoom() {
    assertThat(opened.stream().map(answer -> answer.get().roomId()).distinct()).hasSize(1);
    assertThat(opened.stream().filter(answer -> answer.get().created())).hasSize(1);
  }

  @When("{person} joins {room}")
  public void joins(String caller, String room) {
    rooms().join(world.person(caller), world.room(room)).get();
  }

  @When("{people} join {room} at once")
  public void joinAtOnce(List<String> callers, String room) {
    List<Supplier<Answer<Rooms.Done>>> questions =
        callers.stream()
            .<Supplier<Answer<Rooms.Done>>>map(
                caller -> () -> rooms().join(world.person(caller), world.room(room)))
            .toList();
    AtOnce.all(questions).forEach(Answer::get);
  }

  @When("{person} leaves {room}")
  public void leaves(String caller, String room) {
    rooms().leave(world.person(caller), world.room(room)).get();
  }

  /** In the order of their names: several may have come at the same instant. */
  @Then("{room} has these members:")
  public void hasTheseMembers(String room, Table members) {
    String anyMember = world.person(members.rows().get(0).at("who"));
    members.isMetBy(
        rooms().view(anyMember, world.room(room)).get().members().stream()
            .map(member -> Row.of("who", world.nameOf(member.userId())).with("role", member.role()))
            .sorted(Comparator.comparing(row -> row.at("who")))
            .toList());
  }

  @Then("{person} finds these rooms:")
  public void findsTheseRooms(String caller, Table table) {
    table.isSoonMetBy(
        () -> rooms().mine(world.person(caller)).get().stream().map(this::row).toList());
  }

  @Then("{person} finds no room")
  public void findsNoRoom(String caller) {
    assertThat(rooms().mine(world.person(caller)).get()).isEmpty();
  }

  private Row row(MyRoom mine) {
    return Row.of("room", world.nameOfRoom(mine.roomId()))
        .with("type", mine.type())
        .with("with", mine.companionId().map(world::nameOf).orElse(""))
        .with("members", mine.members())
        .with("last message", mine.lastMessage().orElse(""))
        .with("unread", mine.unread());
  }

  private static String numbered(Opened room, List<String> numbered) {
    if (!numbered.contains(room.roomId())) {
      numbered.add(room.roomId());
    }
    return (room.created() ? "new room " : "room ") + (numbered.indexOf(room.roomId()) + 1);
  }

  private Answer<Opened> open(String caller, String target, String context) {
    return rooms().openDirect(world.person(caller), world.person(target), context);
  }

  private Answer<String> createGroup(String owner, String name, List<String> members) {
    return rooms()
        .createGroup(world.person(owner), name, members.stream().map(world::person).toList());
  }

  private Rooms rooms() {
    return world.driver().rooms();
  }
}
