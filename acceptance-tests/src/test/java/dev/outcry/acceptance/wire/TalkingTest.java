package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Inbox;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.core.support.Pause;
import dev.outcry.acceptance.core.support.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Promise 1, one place: however people come together, they are in one room and hear one order. */
class TalkingTest {

  private static final int EACH = 60;
  private static final Duration PACE = Duration.ofSeconds(1).dividedBy(8);

  private final Person ann = Person.anyone();
  private final Person ben = Person.anyone();
  private final Person cat = Person.anyone();

  @Test
  void opened40TimesAtOnceFromBothSidesItIsOneRoomMadeOnce() {
    List<Reply> replies =
        Together.run(
            40, i -> i % 2 == 0 ? ann.openDirectRoomWith(ben) : ben.openDirectRoomWith(ann));

    assertThat(replies).extracting(reply -> reply.text("id")).doesNotContain("");
    assertThat(replies.stream().map(reply -> reply.text("id")).distinct()).hasSize(1);
    assertThat(replies).extracting(Reply::status).containsOnly(200, 201).containsOnlyOnce(201);
  }

  @Test
  void whatThreeSayAtOnceIsHeardByEachInOneOrder() {
    String room = ann.groupWith(ben, cat);
    List<Speaker> speakers =
        List.of(new Speaker("ann", ann), new Speaker("ben", ben), new Speaker("cat", cat));
    speakers.forEach(speaker -> speaker.enter(room));

    List<CompletableFuture<Integer>> speeches =
        Together.begin(3, i -> speakers.get(i).say(EACH, room));
    speeches.forEach(StompClient::await);
    speakers.forEach(speaker -> speaker.acks().awaitCount(2 * EACH));

    List<JsonNode> history = ann.history(room);
    assertThat(history)
        .extracting(entry -> entry.path("seq").asInt())
        .containsExactlyElementsOf(upTo(3 * EACH));
    for (Speaker speaker : speakers) {
      assertThat(speaker.heard().awaitCount(3 * EACH)).isEqualTo(history);
      assertThat(speaker.person().history(room)).isEqualTo(history);
      assertThat(said(history, speaker.person())).isEqualTo(speaker.words(EACH));
      speaker.assertEveryMessageWasAcknowledged(history);
      speaker.stomp().close();
    }
  }

  private static List<String> said(List<JsonNode> history, Person who) {
    return history.stream()
        .filter(entry -> entry.path("senderId").asString().equals(who.id()))
        .map(entry -> entry.path("content").asString())
        .toList();
  }

  private static List<Integer> upTo(int last) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 1; i <= last; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  /** Says one thing after the other at a steady pace, without waiting for answers. */
  private record Speaker(String name, Person person, StompClient stomp, Inbox heard, Inbox acks) {

    Speaker(String name, Person person) {
      this(name, person, person.connect(), new Inbox(), new Inbox());
    }

    void enter(String room) {
      StompClient.await(stomp.subscribe("/user/queue/acks", acks));
      StompClient.await(stomp.subscribe("/topic/room." + room, heard));
    }

    /** Returns when every SEND has its receipt. */
    int say(int times, String room) {
      List<CompletableFuture<Void>> receipts = new ArrayList<>();
      long next = System.nanoTime();
      for (String text : words(times)) {
        Pause.until(next);
        next += PACE.toNanos();
        receipts.add(stomp.send("/app/chat.send", Person.message(room, Person.newKey(), text)));
      }
      receipts.forEach(StompClient::await);
      return times;
    }

    List<String> words(int times) {
      return upTo(times).stream().map(i -> name + " " + i).toList();
    }

    void assertEveryMessageWasAcknowledged(List<JsonNode> history) {
      List<JsonNode> mine =
          history.stream()
              .filter(entry -> entry.path("senderId").asString().equals(person.id()))
              .toList();
      assertThat(acks.where("status", "ACCEPTED")).hasSize(mine.size());
      assertThat(acks.where("status", "PERSISTED"))
          .extracting(Speaker::gist)
          .containsExactlyInAnyOrderElementsOf(mine.stream().map(Speaker::gist).toList());
    }

    private static List<String> gist(JsonNode json) {
      return List.of(
          json.path("messageKey").asString(),
          json.path("seq").asString(),
          json.path("rev").asString());
    }
  }
}
