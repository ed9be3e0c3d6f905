package dev.outcry.acceptance.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Rooms;
import dev.outcry.acceptance.driver.Rooms.MyRoom;
import dev.outcry.acceptance.driver.Rooms.Opened;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;

/** Where winner and seller meet. */
public final class AwardSteps {

  private static final String DIRECT = "DIRECT";

  private final World world;
  private final Sale sale;

  AwardSteps(World world, Sale sale) {
    this.world = world;
    this.sale = sale;
  }

  @Given("{person} has asked {person} about the auction")
  public void hasAskedAbout(String person, String seller) {
    Opened opened = open(person, seller);
    assertThat(opened.created()).isTrue();
    world.enter("what " + person + " asked", opened.roomId());
  }

  /** It is the scenario's room from then on; opening it by hand opens no other. */
  @Then("{person} and {person} meet in the room of the award")
  public void meet(String winner, String seller) {
    Soon.holds(
        () -> {
          MyRoom room = theOnly(winner);
          assertThat(room.companionId()).contains(world.person(seller));
          assertThat(theOnly(seller).roomId()).isEqualTo(room.roomId());
          assertThat(theOnly(seller).companionId()).contains(world.person(winner));
        });
    String roomId = theOnly(winner).roomId();
    assertThat(open(winner, seller)).isEqualTo(new Opened(roomId, false));
    assertThat(open(seller, winner)).isEqualTo(new Opened(roomId, false));
    world.enter("the room of the award", roomId);
  }

  @Then("{people} find(s) no direct room")
  public void findNone(List<String> people) {
    people.forEach(person -> assertThat(directRooms(person)).isEmpty());
  }

  private MyRoom theOnly(String person) {
    List<MyRoom> rooms = directRooms(person);
    assertThat(rooms).hasSize(1);
    return rooms.get(0);
  }

  private List<MyRoom> directRooms(String person) {
    return rooms().mine(world.person(person)).get().stream()
        .filter(room -> room.type().equals(DIRECT))
        .toList();
  }

  private Opened open(String caller, String target) {
    return rooms()
        .openDirect(world.person(caller), world.person(target), "auction:" + sale.id())
        .get();
  }

  private Rooms rooms() {
    return world.driver().rooms();
  }
}
