package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Inbox;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.core.support.Pause;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.server.Servers;
import dev.outcry.acceptance.server.TwoInstances;
import dev.outcry.acceptance.wire.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What someone may say in a second is the same over however many sockets and instances. */
class TooFastTest {

  private static final String TEN_A_SECOND = "outcry.limits.messages=10/10";
  private static final int BURST = 10;

  /** All over are let through at most 11 in a second: a tenth more than the limit. */
  private static final int MOST_PER_SECOND = 11;

  private static final Duration AFTER_THE_BURST = Duration.ofSeconds(1);
  private static final Duration MEASURED = Duration.ofSeconds(10);

  private static final Duration PACE = Duration.ofMillis(40);
  private static final int SECONDS = Integer.getInteger("outcry.faults.too-fast-seconds", 11);

  private final Servers servers = TwoInstances.shared().servers();

  /** What one of the sockets said, and was answered. */
  private record Line(StompClient socket, Inbox acks) {
    static Line of(Person person) {
      StompClient socket = person.connect();
      return new Line(socket, socket.listen("/user/queue/acks"));
    }

    Set<String> keys(String status) {
      Set<String> keys = new HashSet<>();
      acks.where("status", status).forEach(ack -> keys.add(ack.path("messageKey").asString()));
      return keys;
    }

    /** The keys of everything that was said, each once all of it is answered for good. */
    CompletableFuture<List<String>> speak(String room) {
      return CompletableFuture.supplyAsync(
          () -> {
            List<String> keys = new ArrayList<>();
            long next = System.nanoTime();
            for (int i = 0; i < Duration.ofSeconds(SECONDS).dividedBy(PACE); i++) {
              keys.add(Person.newKey());
              socket.send("/app/chat.send", Person.message(room, keys.get(i), "number " + i));
              next += PACE.toNanos();
              Pause.until(next);
            }
            acks.await(ack -> keys("PERSISTED").size() + keys("FAILED").size() == keys.size());
            return keys;
          },
          work -> new Thread(work, "fast").start());
    }
  }

  @Test
  void whoTalksTooFastOverTwoInstancesIsHeldToTheLimitOfOne() {
    try (RunningServer one = RunningServer.over(servers).set(TEN_A_SECOND).start();
        RunningServer two = RunningServer.over(servers).set(TEN_A_SECOND).start()) {
      Person ann = Person.at(one.uri());
      String room = ann.groupWith();
      List<Line> lines = List.of(Line.of(ann), Line.of(atThe(two, ann)));
      long start = System.nanoTime();

      List<CompletableFuture<List<String>>> spoken =
          lines.stream().map(line -> line.speak(room)).toList();
      List<String> all = spoken.stream().map(StompClient::await).flatMap(List::stream).toList();

      double seconds = (System.nanoTime() - start) / 1e9;
      Set<String> let = new HashSet<>();
      lines.forEach(line -> let.addAll(line.keys("PERSISTED")));
      assertThat(let.size()).isBetween(BURST, (int) (BURST + MOST_PER_SECOND * seconds));
      assertThat(all.size() - let.size()).as("refused").isGreaterThan(all.size() / 2);
      assertThat(stored(ann, room)).isEqualTo(let);
      assertThat(storedAfterTheBurst(ann, room))
          .isLessThanOrEqualTo(MOST_PER_SECOND * MEASURED.toSeconds());
      assertThat(lines)
          .allSatisfy(
              line -> {
                assertThat(line.socket().isConnected()).isTrue();
                assertThat(line.acks().where("status", "FAILED"))
                    .isNotEmpty()
                    .allSatisfy(TooFastTest::saysWhenToComeBack);
              });
      lines.forEach(line -> line.socket().close());
    }
  }

  private static Person atThe(RunningServer server, Person person) {
    return new Person(person.id(), new HttpApi(server.uri(), person.http().token()));
  }

  private static void saysWhenToComeBack(JsonNode refusal) {
    assertThat(refusal.path("code").asString()).isEqualTo("RATE_LIMITED");
    assertThat(refusal.path("retryable").asBoolean()).isTrue();
    assertThat(refusal.path("retryAfterMs").asLong()).isBetween(1L, 1_000L);
  }

  /** Within the time that is measured, by the times of the entries. */
  private static long storedAfterTheBurst(Person person, String room) {
    List<Instant> times =
        person.history(room).stream()
            .map(entry -> Instant.parse(entry.path("createdAt").asString()))
            .sorted()
            .toList();
    Instant from = times.get(0).plus(AFTER_THE_BURST);
    Instant end = from.plus(MEASURED);
    return times.stream().filter(time -> !time.isBefore(from) && time.isBefore(end)).count();
  }

  private static Set<String> stored(Person person, String room) {
    Set<String> keys = new HashSet<>();
    person.history(room).forEach(entry -> keys.add(entry.path("messageKey").asString()));
    return keys;
  }
}
