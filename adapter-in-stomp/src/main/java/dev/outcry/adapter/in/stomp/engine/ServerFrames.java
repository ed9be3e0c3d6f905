package dev.outcry.adapter.in.stomp.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server says. A MESSAGE is made of two parts: one that names the subscription, and the
 * rest, which is the same for everyone.
 */
final class ServerFrames {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] HEART_BEAT = {'\n'};

  private ServerFrames() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ByteBuffer heartBeat() {
    return ByteBuffer.wrap(HEART_BEAT);
  }

  static ByteBuffer connected(String user, String heartBeat) {
    return bytes(
        "CONNECTED\nversion:1.2\nserver:outcry\nheart-beat:"
            + heartBeat
            + "\nuser-name:"
            + user
            + "\n\n\0");
  }

  static ByteBuffer receipt(String id) {
    return bytes("RECEIPT\nreceipt-id:" + escaped(id) + "\n\n\0");
  }

  static ByteBuffer error(FatalCode code, String detail, Optional<String> receipt) {
    byte[] body = json(object().put("code", code.name()).put("detail", detail));
    String head =
        "ERROR\nmessage:"
            + code
            + receipt.map(id -> "\nreceipt-id:" + escaped(id)).orElse("")
            + contentOf(body);
    return ByteBuffer.wrap(joined(head, body));
  }

  /** The part of a MESSAGE that is for one subscription. */
  static byte[] messageTo(String subscription) {
    return ("MESSAGE\nsubscription:" + escaped(subscription) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The part of a MESSAGE that is for everyone. */
  static byte[] message(String destination, String id, ObjectNode content) {
    byte[] body = json(content);
    return joined("destination:" + destination + "\nmessage-id:" + id + contentOf(body), body);
  }

  private static String contentOf(byte[] body) {
    return "\ncontent-type:application/json\ncontent-length:" + body.length + "\n\n";
  }

  static byte[] json(ObjectNode content) {
    return JSON.writeValueAsBytes(content);
  }

  private static byte[] joined(String head, byte[] body) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream(head.length() + body.length + 1);
    frame.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    frame.writeBytes(body);
    frame.write(0);
    return frame.toByteArray();
  }

  private static ByteBuffer bytes(String frame) {
    return ByteBuffer.wrap(frame.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\r", "\\r")
        .replace("\n", "\\n")
        .replace(":", "\\c");
  }
}
