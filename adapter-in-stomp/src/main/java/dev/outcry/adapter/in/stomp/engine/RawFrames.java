package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.domain.room.RoomId;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What the server says in JSON alone. */
final class RawFrames {

  private RawFrames() {}

  static ObjectNode frame(String type) {
    return ServerFrames.object().put("type", type);
  }

  static ObjectNode inChannel(String type, RoomId channel) {
    return putChannel(channel, frame(type));
  }

  static ObjectNode putChannel(RoomId channel, ObjectNode json) {
    json.putObject("channelId").put("id", channel.value());
    return json;
  }

  /**
   * @param type of the frame that was refused; empty if it had none
   */
  static ObjectNode error(String type, Refused refused) {
    ObjectNode json = frame("ERROR").put("messageType", type).put("message", words(refused));
    return Answers.explain(refused, json);
  }

  /** The last frame before the connection is closed. */
  static ObjectNode fatal(FatalCode code, String detail) {
    return frame("ERROR")
        .put("messageType", "")
        .put("message", detail.isEmpty() ? words(code.name()) : detail)
        .put("code", code.name())
        .put("retryable", code == FatalCode.UNAVAILABLE);
  }

  private static String words(Refused refused) {
    Object field = refused.facts().get("field");
    Object rule = refused.facts().get("rule");
    return field == null || rule == null ? words(refused.code()) : field + " " + rule;
  }

  private static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
