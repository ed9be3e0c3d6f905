package dev.outcry.acceptance.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Keeps what comes, in the order in which it comes. */
public final class Inbox implements Consumer<JsonNode> {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();

  @Override
  public void accept(JsonNode message) {
    messages.add(message);
  }

  /** All that came so far. */
  public List<JsonNode> messages() {
    return List.copyOf(messages);
  }

  /** All that came so far with this value in this field. */
  public List<JsonNode> where(String field, String value) {
    return messages.stream()
        .filter(message -> message.path(field).asString("").equals(value))
        .toList();
  }

  /** The first with this value in this field, once it is there. */
  public JsonNode await(String field, String value) {
    return await(message -> message.path(field).asString("").equals(value));
  }

  /** The first of this kind, once it is there. */
  public JsonNode await(Predicate<JsonNode> kind) {
    awaitThat(() -> messages.stream().anyMatch(kind));
    return messages.stream().filter(kind).findFirst().orElseThrow();
  }

  /** Returns once there are so many. */
  public List<JsonNode> awaitCount(int count) {
    awaitThat(() -> messages.size() >= count);
    return messages();
  }

  private void awaitThat(Callable<Boolean> condition) {
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(PAUSE)
        .atMost(PATIENCE)
        .until(condition);
  }
}
