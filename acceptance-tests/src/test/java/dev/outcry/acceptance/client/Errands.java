package dev.outcry.acceptance.client;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages and bids of one person over STOMP, and what became of each. */
public final class Errands implements AutoCloseable {

  private final StompClient stomp;

  /** Those that wait for an answer; of repeats, each takes whichever comes. */
  private final Map<String, Queue<CompletableFuture<JsonNode>>> waiting = new ConcurrentHashMap<>();

  public Errands(StompClient stomp) {
    this.stomp = stomp;
    StompClient.await(stomp.subscribe("/user/queue/acks", this::acknowledged));
    StompClient.await(stomp.subscribe("/user/queue/bids", bid -> answered("bidKey", bid)));
  }

  /** The final acknowledgement. */
  public JsonNode send(String roomId, String key, String text) {
    return send(
        key, Json.object().put("roomId", roomId).put("messageKey", key).put("content", text));
  }

  /** The same of a whole message, under the key that it has. */
  public JsonNode send(String key, ObjectNode message) {
    return ask("/app/chat.send", name("messageKey", key), message);
  }

  /** The answer to a bid. */
  public JsonNode bid(ObjectNode bid) {
    return ask("/app/auction.bid", name("bidKey", bid.path("bidKey").asString()), bid);
  }

  private JsonNode ask(String destination, String name, ObjectNode body) {
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.computeIfAbsent(name, first -> new ConcurrentLinkedQueue<>()).add(answer);
    stomp.send(destination, body);
    return StompClient.await(answer);
  }

  private void acknowledged(JsonNode ack) {
    if (!ack.path("status").asString().equals("ACCEPTED")) {
      answered("messageKey", ack);
    }
  }

  private void answered(String keyField, JsonNode answer) {
    Queue<CompletableFuture<JsonNode>> queue =
        waiting.get(name(keyField, answer.path(keyField).asString("")));
    CompletableFuture<JsonNode> next = queue == null ? null : queue.poll();
    if (next != null) {
      next.complete(answer);
    }
  }

  private static String name(String keyField, String key) {
    return keyField + " " + key;
  }

  @Override
  public void close() {
    stomp.close();
  }
}
