package dev.outcry.acceptance.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Talk;
import dev.outcry.acceptance.driver.Talk.Direction;
import dev.outcry.acceptance.driver.Talk.Page;
import dev.outcry.acceptance.driver.Talk.Pointing;
import dev.outcry.acceptance.driver.Talk.Posted;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Saying something, saying it differently, taking it back. */
public final class TalkSteps {

  private static final int DEVICES = 16;

  private final World world;
  private List<Answer<Posted>> answers = List.of();

  TalkSteps(World world) {
    this.world = world;
  }

  /** One after the other; each line is recorded before the next is said. */
  @When("in {room} they say:")
  public void theySay(String room, Table lines) {
    lines.isMetBy(
        lines.rows().stream()
            .map(
                row -> {
                  row.maybe("time").ifPresent(world.driver().clock()::at);
                  return answered(
                      row,
                      talk()
                          .send(
                              world.person(row.at("who")),
                              world.room(room),
                              row.maybe("key"),
                              Spelling.read(row.at("says")),
                              pointing(row)));
                })
            .toList());
  }

  private Pointing pointing(Row row) {
    return new Pointing(
        row.maybeNumber("answers"),
        row.maybe("mentions").stream()
            .flatMap(names -> Stream.of(names.split(" ")))
            .map(world::person)
            .toList(),
        row.maybe("files").stream()
            .flatMap(names -> Stream.of(names.split(" ")))
            .map(world::file)
            .toList());
  }

  @When("in {room} they type:")
  public void theyType(String room, Table typing) {
    typing.isMetBy(
        typing.rows().stream()
            .map(
                row ->
                    row.with(
                        "told",
                        talk()
                            .signalTyping(world.person(row.at("who")), world.room(room))
                            .told("OK")))
            .toList());
  }

  @When("in {room} they react:")
  public void theyReact(String room, Table reactions) {
    reactions.isMetBy(reactions.rows().stream().map(row -> reacted(row, room)).toList());
  }

  private Row reacted(Row row, String room) {
    String who = world.person(row.at("who"));
    String emoji = Spelling.read(row.at("emoji"));
    long seq = row.number("seq");
    return answered(
        row,
        row.at("does").equals("withdraws")
            ? talk().withdraw(who, world.room(room), seq, emoji)
            : talk().react(who, world.room(room), seq, emoji));
  }

  @When("{person} says {string} in {room}")
  public void says(String who, String text, String room) {
    send(who, room, Optional.empty(), text).get();
  }

  @Then("{person} may say in {room}:")
  public void maySay(String who, String room, Table texts) {
    texts.isMetBy(
        texts.rows().stream()
            .map(row -> row.with("told", toldAndReadBack(who, room, Spelling.read(row.at("text")))))
            .toList());
  }

  @Given("{person} has said {int} things in {room}")
  public void hasSaid(String who, int count, String room) {
    for (int i = 1; i <= count; i++) {
      send(who, room, Optional.empty(), who + " " + i).get();
    }
  }

  /** From many devices at once, which takes far less time than one after the other. */
  @Given("{person} has said {int} things in {room}, in any order")
  public void hasSaidInAnyOrder(String who, int count, String room) {
    AtomicInteger left = new AtomicInteger(count);
    Supplier<Boolean> device =
        () -> {
          for (int i = left.getAndDecrement(); i > 0; i = left.getAndDecrement()) {
            send(who, room, Optional.empty(), who + " " + i).get();
          }
          return true;
        };
    AtOnce.all(Collections.nCopies(DEVICES, device));
  }

  @When("{people} say {int} things each at once in {room}")
  public void sayAtOnce(List<String> speakers, int count, String room) {
    List<Supplier<Boolean>> speeches =
        speakers.stream()
            .<Supplier<Boolean>>map(
                who ->
                    () -> {
                      hasSaid(who, count, room);
                      return true;
                    })
            .toList();
    AtOnce.all(speeches);
  }

  @When("{person} sends {string} as message {word} {int} times at once to {room}")
  public void sendsAtOnce(String who, String text, String key, int times, String room) {
    Supplier<Answer<Posted>> question = () -> send(who, room, Optional.of(key), text);
    answers = AtOnce.all(Collections.nCopies(times, question));
  }

  @Then("every answer names seq {int} and rev {int}, and all but one call it a repeat")
  public void everyAnswerNames(int seq, int rev) {
    assertThat(answers)
        .extracting(answer -> answer.get().seq() + "/" + answer.get().rev())
        .containsOnly(seq + "/" + rev);
    assertThat(answers.stream().filter(answer -> !answer.get().duplicate())).hasSize(1);
  }

  @Then("in {room} these outcomes are found:")
  public void theseOutcomesAreFound(String room, Table table) {
    table.isMetRowByRow(
        row -> {
          Optional<Posted> found =
              talk().find(world.person(row.at("who")), world.room(room), row.at("key")).get();
          return row.with("seq", found.map(p -> "" + p.seq()).orElse(""))
              .with("rev", found.map(p -> "" + p.rev()).orElse(""));
        });
  }

  @When("in {room} they edit:")
  public void theyEdit(String room, Table edits) {
    edits.isMetBy(
        edits.rows().stream()
            .map(
                row ->
                    answered(
                        row,
                        talk()
                            .edit(
                                world.person(row.at("who")),
                                world.room(room),
                                row.number("seq"),
                                Spelling.read(row.at("into")),
                                row.number("having seen"))))
            .toList());
  }

  @When("in {room} they delete:")
  public void theyDelete(String room, Table deletions) {
    deletions.isMetBy(
        deletions.rows().stream()
            .map(
                row ->
                    answered(
                        row,
                        talk()
                            .delete(
                                world.person(row.at("who")), world.room(room), row.number("seq"))))
            .toList());
  }

  /** What the caller said about the place stays, where the answer has none. */
  private static Row answered(Row row, Answer<Posted> answer) {
    Row told = row.with("told", answer.told(posted -> posted.duplicate() ? "REPEAT" : "RECORDED"));
    return answer
        .value()
        .map(posted -> told.with("seq", posted.seq()).with("rev", posted.rev()))
        .orElseGet(() -> told.with("rev", ""));
  }

  private String toldAndReadBack(String who, String room, String text) {
    Answer<Posted> answer = send(who, room, Optional.empty(), text);
    if (answer.refusal().isPresent()) {
      return answer.refusal().get();
    }
    OptionalLong below = OptionalLong.of(answer.get().seq() + 1);
    Page page =
        talk().history(world.person(who), world.room(room), Direction.BEFORE, below, 1).get();
    return page.entries().get(0).says().equals(text) ? "RECORDED" : "CHANGED";
  }

  private Answer<Posted> send(String who, String room, Optional<String> key, String text) {
    return talk().send(world.person(who), world.room(room), key, text, Pointing.NOWHERE);
  }

  private Talk talk() {
    return world.driver().talk();
  }
}
