package dev.outcry.acceptance.faults;

import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.core.support.Pause;
import dev.outcry.acceptance.wire.Person;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Says one thing after the other at a steady pace, each again and again, by turns to each instance,
 * until it is acknowledged.
 */
final class Sender {

  private static final int RECORDED = 200;
  private static final Executor NEW_THREADS = work -> new Thread(work, "sender").start();

  private final String name;
  private final String room;
  private final Insistence insistence;
  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private volatile boolean enough;
  private volatile int times;

  /** What was acknowledged, and where it was said to stand. */
  record Acknowledged(String key, String text, long seq) {}

  /**
   * @param servers where they are at the moment
   */
  Sender(String name, Person person, String room, Supplier<List<URI>> servers) {
    this.name = name;
    this.room = room;
    this.insistence = new Insistence(person, servers, reply -> reply.status() == RECORDED);
  }

  /** Done once {@link #stop} was called and the last message is acknowledged. */
  CompletableFuture<List<Acknowledged>> start(Duration pace) {
    return CompletableFuture.supplyAsync(
        () -> {
          long next = System.nanoTime();
          for (int i = 1; !enough; i++) {
            acknowledged.add(say(name + " " + i));
            times = i;
            next = Math.max(next + pace.toNanos(), System.nanoTime());
            Pause.until(next);
          }
          return acknowledged;
        },
        NEW_THREADS);
  }

  void stop() {
    enough = true;
  }

  /** How many are acknowledged so far. */
  int times() {
    return times;
  }

  /** The longest that any request took to be answered one way or another. */
  Duration longestAnswer() {
    return insistence.longestAnswer();
  }

  /** The longest that a message took to be acknowledged, however often it was sent. */
  Duration longestInsistence() {
    return insistence.longestInsistence();
  }

  private Acknowledged say(String text) {
    String key = Person.newKey();
    JsonNode body = Json.object().put("messageKey", key).put("content", text);
    Reply reply = insistence.ask(http -> http.post("/api/rooms/" + room + "/messages", body));
    return new Acknowledged(key, text, reply.number("seq"));
  }
}
