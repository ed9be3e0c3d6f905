package dev.outcry.acceptance.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Talk;
import dev.outcry.acceptance.driver.Talk.Entry;
import dev.outcry.acceptance.driver.Talk.Kind;
import dev.outcry.acceptance.driver.Talk.Live;
import dev.outcry.acceptance.driver.Talk.Watch;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/** Having a room open and seeing live what happens. */
public final class WatchSteps {

  private final World world;
  private final Lines lines;
  private final Map<String, Watch> watches = new HashMap<>();

  WatchSteps(World world, Lines lines) {
    this.world = world;
    this.lines = lines;
  }

  @Given("{people} watch(es) {room}")
  public void watch(List<String> readers, String room) {
    readers.forEach(reader -> watch(reader, room, OptionalLong.empty()));
  }

  @When("{person}, who has rev {long}, watches {room} again")
  public void watchesAgain(String reader, long rev, String room) {
    watch(reader, room, OptionalLong.of(rev));
  }

  @When("{person} is cut off")
  public void isCutOff(String reader) {
    Objects.requireNonNull(watches.remove(reader)).close();
  }

  /** All that came on the present watch, and nothing else. */
  @Then("{people} has/have seen live:")
  public void haveSeenLive(List<String> readers, Table table) {
    readers.forEach(
        reader -> {
          Watch watch = Objects.requireNonNull(watches.get(reader));
          table.isSoonMetBy(() -> watch.seen().stream().map(lines::of).toList());
        });
  }

  @Then("{person} is removed within a second, having seen nothing that was said")
  public void isRemovedWithinASecond(String reader) {
    Watch watch = Objects.requireNonNull(watches.get(reader));
    Soon.holdsWithin(
        Duration.ofSeconds(1),
        () -> {
          assertThat(watch.seen()).extracting(Live::event).endsWith("REMOVED");
          assertThat(watch.seen())
              .flatExtracting(live -> live.entry().stream().toList())
              .extracting(Entry::kind)
              .doesNotContain(Kind.TEXT);
        });
  }

  @After(order = 20_000)
  public void closeWatches() {
    watches.values().forEach(Watch::close);
  }

  private void watch(String reader, String room, OptionalLong lastRev) {
    Talk talk = world.driver().talk();
    watches.put(reader, talk.watch(world.person(reader), world.room(room), lastRev).get());
  }
}
