package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.driver.Answer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Puts what servers answer into the words of users. */
final class Answers {

  private Answers() {}

  /** What a reply brought, or the code of the refusal. */
  static <T> Answer<T> of(Reply reply, Function<JsonNode, T> wanted) {
    if (reply.status() == 202 || reply.status() >= 500) {
      throw new AssertionError(reply.status() + " " + reply.body());
    }
    return reply.status() < 300
        ? Answer.of(wanted.apply(reply.body().isEmpty() ? Json.object() : reply.json()))
        : refused(reply.json());
  }

  /** The same for what may not be there: empty if it is not. */
  static <T> Answer<Optional<T>> maybe(Reply reply, Function<JsonNode, T> wanted) {
    return reply.text("code").equals("NOT_FOUND")
        ? Answer.of(Optional.empty())
        : of(reply, json -> Optional.of(wanted.apply(json)));
  }

  /** The refusal in a problem, or in an answer over STOMP. */
  static <T> Answer<T> refused(JsonNode refusal) {
    String code = refusal.path("code").asString("");
    return code.equals("INVALID_VALUE")
        ? Answer.malformed(refusal.path("field").asString(""))
        : Answer.refused(code);
  }

  /** The number in a field, if there is one. */
  static OptionalLong number(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isIntegralNumber() ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
  }

  /** The text in a field, if there is one. */
  static Optional<String> text(JsonNode json, String field) {
    return Optional.of(json.path(field)).filter(JsonNode::isString).map(JsonNode::stringValue);
  }
}
