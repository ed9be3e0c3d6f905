package dev.outcry.acceptance.features;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Rooms;
import dev.outcry.acceptance.driver.Talk;
import dev.outcry.acceptance.driver.Talk.Direction;
import dev.outcry.acceptance.driver.Talk.Pointing;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What somebody may do in a room, and what not. */
public final class AccessSteps {

  private final World world;

  AccessSteps(World world) {
    this.world = world;
  }

  @Then("{people}, in {room}, is/are told:")
  public void inRoomAreTold(List<String> callers, String room, Table table) {
    for (String caller : callers) {
      table.isMetRowByRow(
          row -> row.with("told", attempt(row.at("wanting to"), caller, room).told("OK")));
    }
  }

  private Answer<?> attempt(String wish, String name, String roomName) {
    String caller = world.person(name);
    String room = world.room(roomName);
    Rooms rooms = world.driver().rooms();
    Talk talk = world.driver().talk();
    return switch (wish) {
      case "join it" -> rooms.join(caller, room);
      case "leave it" -> rooms.leave(caller, room);
      case "see who is in it" -> rooms.view(caller, room);
      case "read its history" ->
          talk.history(caller, room, Direction.BEFORE, OptionalLong.empty(), 10);
      case "catch up" -> talk.resume(caller, room, 0);
      case "watch it" -> watched(talk.watch(caller, room, OptionalLong.empty()));
      case "say something" -> talk.send(caller, room, Optional.empty(), "Hello", Pointing.NOWHERE);
      case "find a message" -> talk.find(caller, room, "k1");
      case "edit message 1" -> talk.edit(caller, room, 1, "Hello", 1);
      case "delete message 1" -> talk.delete(caller, room, 1);
      case "mark it read" -> rooms.markRead(caller, room, 0);
      default -> throw new IllegalArgumentException("nobody can want to " + wish);
    };
  }

  private static Answer<Talk.Watch> watched(Answer<Talk.Watch> answer) {
    answer.value().ifPresent(Talk.Watch::close);
    return answer;
  }
}
