package dev.outcry.acceptance.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.People;
import dev.outcry.acceptance.driver.Rooms;
import dev.outcry.acceptance.driver.Rooms.MyRoom;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** How far people have read. */
public final class ReadMarkSteps {

  private final World world;

  ReadMarkSteps(World world) {
    this.world = world;
  }

  @When("in {room} they mark as read:")
  public void theyMarkAsRead(String room, Table table) {
    table.isMetRowByRow(
        row ->
            row.with(
                "told",
                rooms()
                    .markRead(world.person(row.at("who")), world.room(room), row.number("up to"))
                    .told("OK")));
  }

  @When("{person} gives no receipts")
  public void givesNoReceipts(String person) {
    assertThat(people().giveReceipts(world.person(person), false).get()).isFalse();
  }

  @When("{person} gives receipts again")
  public void givesReceiptsAgain(String person) {
    assertThat(people().giveReceipts(world.person(person), true).get()).isTrue();
  }

  @When("in {room} it has reached:")
  public void itHasReached(String room, Table table) {
    table.isMetRowByRow(
        row ->
            row.with(
                "told",
                rooms()
                    .markDelivered(
                        world.person(row.at("who")), world.room(room), row.number("up to"))
                    .told("OK")));
  }

  @Then("in {room} they have come so far:")
  public void theyHaveComeSoFar(String room, Table table) {
    table.isSoonMetRowByRow(row -> progress(row, room));
  }

  private Row progress(Row row, String room) {
    String who = world.person(row.at("who"));
    String roomId = world.room(room);
    List<MyRoom> mine = rooms().mine(who).get();
    int unread =
        mine.stream()
            .filter(listed -> listed.roomId().equals(roomId))
            .findFirst()
            .orElseThrow()
            .unread();
    return row.with("read up to", rooms().view(who, roomId).get().readSeq()).with("unread", unread);
  }

  private People people() {
    return world.driver().people();
  }

  private Rooms rooms() {
    return world.driver().rooms();
  }
}
