package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.core.support.Pause;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Twenty people post, edit, delete and react at random while each of their lines is cut every few
 * seconds: what each was told, live and on coming back, is what the room holds.
 */
class BadLinesTest {

  private static final int PEOPLE = 20;
  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("outcry.faults.bad-lines-seconds", 20));
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Between two things that one person does, and between two cuts of one line, at most. */
  private static final int PACE_MILLIS = 1_000;

  private static final int WHOLE_MILLIS = 5_000;

  private static final String[] EMOJI = {"\uD83D\uDC4D", "\u2764\uFE0F", "\uD83C\uDF89"};

  @Test
  void everyTranscriptIsTheRooms() {
    Person ann = Person.anyone();
    List<Person> others = Stream.generate(Person::anyone).limit(PEOPLE - 1).toList();
    String room = ann.groupWith(others.toArray(Person[]::new));
    List<Listener> listeners =
        Stream.concat(Stream.of(ann), others.stream())
            .map(person -> new Listener(person, room))
            .toList();
    listeners.forEach(Listener::start);
    long end = System.nanoTime() + TIME.toNanos();
    List<CompletableFuture<Void>> busy = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Listener listener = listeners.get(i);
      Random random = new Random(i);
      busy.add(until(end, new Random(i), PACE_MILLIS, () -> act(listener.person(), room, random)));
      busy.add(until(end, new Random(i), WHOLE_MILLIS, listener::cut));
    }
    busy.forEach(CompletableFuture::join);
    long last = ann.say(room, Person.newKey(), "That is all").number("rev");

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(listeners).extracting(Listener::rev).containsOnly(last));

    List<JsonNode> history = ann.history(room);
    assertThat(history).hasSizeGreaterThan(PEOPLE);
    assertThat(listeners)
        .allSatisfy(
            listener -> {
              assertThat(listener.troubles()).isEmpty();
              assertThat(listener.comings()).isGreaterThan(2);
              assertThat(listener.transcript()).isEqualTo(history);
              assertThat(listener.person().history(room)).isEqualTo(history);
            });
    listeners.forEach(Listener::close);
  }

  private static CompletableFuture<Void> until(
      long end, Random random, int mostMillis, Runnable work) {
    return CompletableFuture.runAsync(
        () -> {
          while (System.nanoTime() < end) {
            Pause.of(Duration.ofMillis(1 + random.nextInt(mostMillis)));
            work.run();
          }
        },
        task -> new Thread(task, "busy").start());
  }

  /** Does something to something; what the rules refuse is part of it. */
  private static void act(Person person, String room, Random random) {
    long head = person.http().get("/api/rooms/" + room).number("headSeq");
    String messages = "/api/rooms/" + room + "/messages";
    String one = messages + "/" + (1 + random.nextLong(Math.max(head, 1)));
    int choice = head == 0 ? 0 : random.nextInt(10);
    Reply reply;
    if (choice < 5) {
      reply = person.say(room, Person.newKey(), "number " + random.nextInt());
    } else if (choice < 7) {
      JsonNode edit =
          Json.object().put("content", "edited " + random.nextInt()).put("expectedRev", 1L << 40);
      reply = person.http().put(one, edit);
    } else if (choice < 8) {
      reply = person.http().delete(one);
    } else {
      String emoji = URLEncoder.encode(EMOJI[random.nextInt(EMOJI.length)], StandardCharsets.UTF_8);
      reply =
          random.nextInt(3) > 0
              ? person.http().put(one + "/reactions/" + emoji, Json.object())
              : person.http().delete(one + "/reactions/" + emoji);
    }
    assertThat(reply.status()).as(reply.body()).isLessThan(500);
  }
}
