package dev.outcry.acceptance.driver.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Talk;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class WireTalk implements Talk {

  private static final int PAGE = 500;

  private final Callers callers;

  WireTalk(Callers callers) {
    this.callers = callers;
  }

  @Override
  public Answer<Posted> send(
      String caller, String roomId, Optional<String> key, String text, Pointing pointing) {
    String messageKey = key.map(WireTalk::uuid).orElseGet(() -> UUID.randomUUID().toString());
    ObjectNode body = Json.object().put("messageKey", messageKey).put("content", text);
    pointing.replyTo().ifPresent(seq -> body.put("replyToSeq", seq));
    if (!pointing.mentions().isEmpty()) {
      ArrayNode mentions = body.putArray("mentions");
      pointing.mentions().forEach(mentions::add);
    }
    if (!pointing.files().isEmpty()) {
      ArrayNode files = body.putArray("attachmentIds");
      pointing.files().forEach(files::add);
    }
    if (callers.get(caller).isTurnOfStomp()) {
      JsonNode ack = callers.get(caller).errands().send(messageKey, body.put("roomId", roomId));
      return ack.path("status").asString().equals("PERSISTED")
          ? Answer.of(posted(ack))
          : Answers.refused(ack);
    }
    return Answers.of(http(caller).post(messages(roomId), body), WireTalk::posted);
  }

  @Override
  public Answer<Posted> edit(
      String caller, String roomId, long seq, String text, long expectedRev) {
    ObjectNode body = Json.object().put("content", text).put("expectedRev", expectedRev);
    return Answers.of(http(caller).put(messages(roomId) + "/" + seq, body), WireTalk::posted);
  }

  @Override
  public Answer<Posted> delete(String caller, String roomId, long seq) {
    return Answers.of(http(caller).delete(messages(roomId) + "/" + seq), WireTalk::posted);
  }

  @Override
  public Answer<Boolean> signalTyping(String caller, String roomId) {
    try (StompClient stomp = callers.get(caller).connect()) {
      CompletableFuture<Answer<Boolean>> answer = new CompletableFuture<>();
      StompClient.await(
          stomp.subscribe(
              "/user/queue/errors", refusal -> answer.complete(Answers.refused(refusal))));
      stomp
          .send("/app/chat.typing", Json.object().put("roomId", roomId))
          .thenRun(() -> answer.complete(Answer.of(true)));
      return StompClient.await(answer);
    }
  }

  @Override
  public Answer<Posted> react(String caller, String roomId, long seq, String emoji) {
    return Answers.of(
        http(caller).put(reaction(roomId, seq, emoji), Json.object()), WireTalk::posted);
  }

  @Override
  public Answer<Posted> withdraw(String caller, String roomId, long seq, String emoji) {
    return Answers.of(http(caller).delete(reaction(roomId, seq, emoji)), WireTalk::posted);
  }

  private static String reaction(String roomId, long seq, String emoji) {
    String encoded = URLEncoder.encode(emoji, UTF_8).replace("+", "%20");
    return messages(roomId) + "/" + seq + "/reactions/" + encoded;
  }

  @Override
  public Answer<Optional<Posted>> find(String caller, String roomId, String key) {
    return Answers.maybe(
        http(caller).get(messages(roomId) + "/by-key/" + uuid(key)), WireTalk::posted);
  }

  @Override
  public Answer<Page> history(
      String caller, String roomId, Direction direction, OptionalLong place, int size) {
    String from =
        switch (direction) {
          case BEFORE -> "cursor";
          case AFTER -> "after";
          case AROUND -> "around";
        };
    String query =
        "?size=" + size + (place.isPresent() ? "&" + from + "=" + place.getAsLong() : "");
    return Answers.of(http(caller).get(messages(roomId) + query), WireTalk::page);
  }

  @Override
  public Answer<List<Found>> search(
      String caller, String words, Optional<String> roomId, int size) {
    String query =
        "/api/search?size=%d&q=%s%s"
            .formatted(
                size,
                URLEncoder.encode(words, UTF_8),
                roomId.map(room -> "&roomId=" + room).orElse(""));
    List<Found> all = new ArrayList<>();
    String cursor = "";
    do {
      Answer<JsonNode> page = Answers.of(http(caller).get(query + cursor), json -> json);
      if (page.refusal().isPresent()) {
        return Answer.refused(page.refusal().get());
      }
      JsonNode messages = page.get().path("messages");
      List<Entry> entries = Lines.entries(messages);
      for (int i = 0; i < entries.size(); i++) {
        all.add(new Found(messages.path(i).path("roomId").asString(), entries.get(i)));
      }
      String next = page.get().path("nextCursor").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return Answer.of(all);
  }

  @Override
  public Answer<Missed> resume(String caller, String roomId, long afterRev) {
    List<Entry> entries = new ArrayList<>();
    long rev = afterRev;
    while (true) {
      Answer<JsonNode> answer =
          Answers.of(
              http(caller)
                  .get("/api/rooms/%s/sync?afterRev=%d&limit=%d".formatted(roomId, rev, PAGE)),
              json -> json);
      if (answer.refusal().isPresent()) {
        return Answer.refused(answer.refusal().get());
      }
      entries.addAll(Lines.entries(answer.get().path("entries")));
      rev = answer.get().path("rev").asLong();
      if (!answer.get().path("hasMore").asBoolean()) {
        return Answer.of(new Missed(entries, rev));
      }
    }
  }

  @Override
  public Answer<Watch> watch(String caller, String roomId, OptionalLong lastRev) {
    return RoomWatch.open(callers.get(caller).connect(), roomId, lastRev);
  }

  private static Posted posted(JsonNode ack) {
    return new Posted(
        ack.path("seq").asLong(), ack.path("rev").asLong(), ack.path("duplicate").asBoolean(false));
  }

  private static Page page(JsonNode page) {
    JsonNode next = page.path("nextCursor");
    return new Page(
        Lines.entries(page.path("messages")),
        page.path("hasMore").asBoolean(),
        next.isIntegralNumber() ? OptionalLong.of(next.asLong()) : OptionalLong.empty());
  }

  private static String uuid(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(UTF_8)).toString();
  }

  private static String messages(String roomId) {
    return "/api/rooms/" + roomId + "/messages";
  }

  private HttpApi http(String caller) {
    return callers.get(caller).http();
  }
}
