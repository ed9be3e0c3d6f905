package dev.outcry.acceptance.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Talk;
import dev.outcry.acceptance.driver.Talk.Direction;
import dev.outcry.acceptance.driver.Talk.Entry;
import dev.outcry.acceptance.driver.Talk.Missed;
import dev.outcry.acceptance.driver.Talk.Page;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Reading what was said: all of it, page by page, or what was missed. */
public final class ReadingSteps {

  private final World world;
  private final Lines lines;

  ReadingSteps(World world, Lines lines) {
    this.world = world;
    this.lines = lines;
  }

  @Then("{people} read(s) in {room}:")
  public void read(List<String> readers, String room, Table table) {
    readers.forEach(reader -> table.isSoonMetBy(() -> lines.of(all(reader, room))));
  }

  @Then("{person} reads nothing in {room}")
  public void readsNothing(String reader, String room) {
    assertThat(all(reader, room)).isEmpty();
  }

  @Then("{people} read(s) {int} entries in {room}, numbered without a gap, in one order")
  public void readEntriesInOneOrder(List<String> readers, int count, String room) {
    List<Entry> first = all(readers.get(0), room);
    assertThat(first).hasSize(count);
    for (int i = 0; i < count; i++) {
      assertThat(first.get(i).seq()).isEqualTo(i + 1);
    }
    assertThat(readers).allSatisfy(reader -> assertThat(all(reader, room)).isEqualTo(first));
  }

  @Then("there, what {person} said stands in the order in which it was said")
  public void standsInOrder(String who) {
    List<String> said =
        all(who, "the room").stream()
            .filter(entry -> entry.senderId().filter(world.person(who)::equals).isPresent())
            .map(Entry::says)
            .toList();
    assertThat(said).isNotEmpty();
    for (int i = 0; i < said.size(); i++) {
      assertThat(said.get(i)).isEqualTo(who + " " + (i + 1));
    }
  }

  @Then("pages of {room} look to {person} like this:")
  public void pagesLookLikeThis(String room, String reader, Table table) {
    table.isMetRowByRow(row -> withPage(row, page(reader, room, row)));
  }

  @Then("{person}, who has rev {long} of {room}, has missed:")
  public void hasMissed(String reader, long rev, String room, Table table) {
    table.isSoonMetBy(
        () -> {
          Missed missed = resume(reader, room, rev).get();
          List<Row> rows = new ArrayList<>(lines.of(missed.entries()));
          rows.add(
              Row.of("rev", missed.rev())
                  .with("seq", "")
                  .with("who", "")
                  .with("says", "(SYNCED)")
                  .with("edited", "")
                  .with("answers", "")
                  .with("mentions", "")
                  .with("reactions", ""));
          return rows;
        });
  }

  @Then("{person}, who has rev {long} of {room}, has missed {int} entries")
  public void hasMissedEntries(String reader, long rev, String room, int count) {
    Missed missed = resume(reader, room, rev).get();
    assertThat(missed.entries()).hasSize(count);
    long expected = rev;
    for (Entry entry : missed.entries()) {
      assertThat(entry.rev()).isEqualTo(++expected);
    }
    assertThat(missed.rev()).isEqualTo(expected);
  }

  @Then("{person}, who has rev {long} of {room}, is told {word}")
  public void isTold(String reader, long rev, String room, String code) {
    assertThat(resume(reader, room, rev).refusal()).contains(code);
  }

  private static Row withPage(Row row, Answer<Page> answer) {
    Row told = row.with("told", answer.told("")).with("seqs", "").with("more", "").with("next", "");
    return answer
        .value()
        .map(
            page ->
                told.with("seqs", seqs(page))
                    .with("more", page.hasMore() ? "yes" : "no")
                    .with("next", page.next().isPresent() ? page.next().getAsLong() : ""))
        .orElse(told);
  }

  private static String seqs(Page page) {
    return page.entries().stream()
        .map(entry -> String.valueOf(entry.seq()))
        .collect(Collectors.joining(" "));
  }

  private Answer<Page> page(String reader, String room, Row row) {
    return talk()
        .history(
            world.person(reader),
            world.room(room),
            Direction.valueOf(row.at("direction").toUpperCase(Locale.ROOT)),
            row.maybeNumber("place"),
            (int) row.number("size"));
  }

  private List<Entry> all(String reader, String room) {
    List<Entry> entries = new ArrayList<>();
    OptionalLong place = OptionalLong.of(0);
    while (place.isPresent()) {
      Page page =
          talk().history(world.person(reader), world.room(room), Direction.AFTER, place, 100).get();
      entries.addAll(page.entries());
      place = page.next();
    }
    return entries;
  }

  private Answer<Missed> resume(String reader, String room, long rev) {
    return talk().resume(world.person(reader), world.room(room), rev);
  }

  private Talk talk() {
    return world.driver().talk();
  }
}
