package dev.outcry.acceptance.features;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Notices;
import dev.outcry.acceptance.driver.Notices.Told;
import dev.outcry.acceptance.driver.Notices.Watch;
import dev.outcry.acceptance.driver.Rooms;
import dev.outcry.acceptance.driver.Rooms.View;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Having rooms open, and being told of what is said in those that one has not. */
public final class LookingSteps {

  private final World world;
  private final Map<String, View> views = new HashMap<>();
  private final Map<String, Watch> watches = new HashMap<>();

  LookingSteps(World world) {
    this.world = world;
  }

  @Given("{people} has/have {room} open")
  public void haveOpen(List<String> people, String room) {
    for (String person : people) {
      views.put(person + room, rooms().enter(world.person(person), world.room(room)).get());
      Soon.holds(() -> assertThat(looking(person, room)).contains(person));
    }
  }

  @When("{person} closes {room}")
  public void closes(String person, String room) {
    views.remove(person + room).close();
    Soon.holds(() -> assertThat(looking(person, room)).doesNotContain(person));
  }

  @Then("{person} sees {people} looking at {room}")
  public void seesLooking(String person, List<String> people, String room) {
    Soon.holds(() -> assertThat(looking(person, room)).containsExactlyInAnyOrderElementsOf(people));
  }

  @Then("{room} is open to and shows who looks to:")
  public void isOpenTo(String room, Table table) {
    table.isMetRowByRow(
        row -> {
          String person = world.person(row.at("who"));
          return row.with("entering", entering(person, world.room(room)))
              .with("seeing", rooms().looking(person, world.room(room)).told("OK"));
        });
  }

  private String entering(String person, String roomId) {
    Answer<View> answer = rooms().enter(person, roomId);
    answer.value().ifPresent(View::close);
    return answer.told("OK");
  }

  @When("{people} mute(s) {room}")
  public void mute(List<String> people, String room) {
    people.forEach(
        person -> rooms().muteForOneself(world.person(person), world.room(room), true).get());
  }

  @When("{people} unmute(s) {room}")
  public void unmute(List<String> people, String room) {
    people.forEach(
        person -> rooms().muteForOneself(world.person(person), world.room(room), false).get());
  }

  @Then("{person} trying to mute {room} is told {word}")
  public void tryingToMute(String person, String room, String told) {
    assertThat(rooms().muteForOneself(world.person(person), world.room(room), true).told("MUTED"))
        .isEqualTo(told);
  }

  @Then("{person} finds {room} muted")
  public void findsMuted(String person, String room) {
    assertThat(rooms().mine(world.person(person)).get())
        .filteredOn(mine -> mine.roomId().equals(world.room(room)))
        .extracting(Rooms.MyRoom::muted)
        .containsExactly(true);
  }

  @Given("{people} listen(s) for what is said")
  public void listen(List<String> people) {
    people.forEach(person -> watches.put(person, notices().watch(world.person(person))));
  }

  /** Each once, in the list and live. */
  @Then("{people} has/have notices of:")
  public void haveNoticesOf(List<String> people, Table table) {
    for (String person : people) {
      table.isSoonMetBy(() -> rows(mine(person)));
      Watch watch = watches.get(person);
      if (watch != null) {
        List<String> ids = mine(person).stream().map(Told::id).toList();
        Soon.holds(
            () ->
                assertThat(watch.seen())
                    .extracting(Told::id)
                    .containsExactlyInAnyOrderElementsOf(ids));
      }
    }
  }

  /** Whatever else the person is told of. */
  @Then("{person} has these notices of {room}:")
  public void hasTheseNoticesOf(String person, String room, Table table) {
    String id = world.room(room);
    table.isSoonMetBy(
        () -> rows(mine(person).stream().filter(told -> told.roomId().equals(id)).toList()));
  }

  @Then("{people} has/have no notices")
  public void haveNoNotices(List<String> people) {
    people.forEach(person -> assertThat(mine(person)).isEmpty());
  }

  @Then("{person} has soon {int} unread notices")
  public void hasSoonUnread(String person, int unread) {
    Soon.holds(
        () -> assertThat(notices().mine(world.person(person)).get().unread()).isEqualTo(unread));
  }

  @After(order = 20_000)
  public void close() {
    Stream.of(views, watches).forEach(LookingSteps::closeAll);
  }

  private static void closeAll(Map<String, ? extends AutoCloseable> some) {
    for (AutoCloseable each : new ArrayList<>(some.values())) {
      try {
        each.close();
      } catch (Exception failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  private List<String> looking(String person, String room) {
    return rooms().looking(world.person(person), world.room(room)).get().stream()
        .map(world::nameOf)
        .toList();
  }

  private List<Told> mine(String person) {
    return notices().mine(world.person(person)).get().notices();
  }

  private List<Row> rows(List<Told> told) {
    return told.stream()
        .sorted(comparing((Told notice) -> notice.seq().orElse(0)).thenComparing(Told::kind))
        .map(
            notice ->
                Row.of("kind", notice.kind())
                    .with("room", world.nameOfRoom(notice.roomId()))
                    .with("seq", notice.seq().orElse(0))
                    .with(
                        "up to",
                        notice.lastSeq().isPresent() ? "" + notice.lastSeq().getAsLong() : ""))
        .toList();
  }

  private Rooms rooms() {
    return world.driver().rooms();
  }

  private Notices notices() {
    return world.driver().notices();
  }
}
