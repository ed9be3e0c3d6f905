package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.driver.Talk.Entry;
import dev.outcry.acceptance.driver.Talk.Kind;
import dev.outcry.acceptance.driver.Talk.Live;
import dev.outcry.acceptance.driver.Talk.Pointing;
import dev.outcry.acceptance.driver.Talk.Reacted;
import dev.outcry.acceptance.driver.Talk.Signal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Entries as they come over the wire. */
final class Lines {

  private Lines() {}

  static List<Entry> entries(JsonNode array) {
    return array.valueStream().map(Lines::entry).toList();
  }

  static Entry entry(JsonNode json) {
    Kind kind = kind(json);
    return new Entry(
        json.path("seq").asLong(),
        json.path("rev").asLong(),
        kind,
        Answers.text(json, "senderId"),
        Answers.text(json, kind == Kind.SYSTEM ? "code" : "content").orElse(""),
        params(json.path("params")),
        json.hasNonNull("editedAt"),
        pointing(json),
        json.path("reactions").valueStream().map(Lines::reacted).toList());
  }

  private static Pointing pointing(JsonNode json) {
    JsonNode replyTo = json.path("replyToSeq");
    return new Pointing(
        replyTo.isIntegralNumber() ? OptionalLong.of(replyTo.asLong()) : OptionalLong.empty(),
        texts(json.path("mentions")),
        json.path("attachments").valueStream().map(file -> file.path("id").asString()).toList());
  }

  private static Reacted reacted(JsonNode json) {
    return new Reacted(
        json.path("emoji").asString(), json.path("count").asInt(), texts(json.path("userIds")));
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  /** A frame of a room: an entry, or word about the watch. */
  static Live live(JsonNode json) {
    return Answers.text(json, "event")
        .map(event -> new Live(event, Optional.empty(), json.path("rev").asLong(0), signal(json)))
        .orElseGet(() -> new Live("ENTRY", Optional.of(entry(json)), json.path("rev").asLong()));
  }

  private static Optional<Signal> signal(JsonNode json) {
    return Answers.text(json, "userId")
        .map(userId -> new Signal(userId, Answers.number(json, "seq")));
  }

  private static Kind kind(JsonNode json) {
    if (json.path("hidden").asBoolean(false)) {
      return Kind.HIDDEN;
    }
    if (json.path("type").asString().equals("SYSTEM")) {
      return Kind.SYSTEM;
    }
    return json.hasNonNull("deletedAt") ? Kind.DELETED : Kind.TEXT;
  }

  private static Map<String, String> params(JsonNode json) {
    Map<String, String> params = new TreeMap<>();
    json.properties().forEach(param -> params.put(param.getKey(), param.getValue().asString()));
    params.computeIfPresent("endsAt", (name, instant) -> ScenarioDay.timeOf(instant));
    return params;
  }
}
