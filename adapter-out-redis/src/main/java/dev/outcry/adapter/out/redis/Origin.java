package dev.outcry.adapter.out.redis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * Marks what this process publishes, so that it knows its own without reading it: the first field
 * of a JSON object, which readers that do not know it pass over.
 */
record Origin(byte[] field) {

  static Origin random() {
    String field = "{\"from\":\"" + UUID.randomUUID() + "\",";
    return new Origin(field.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * @param object of at least one field
   */
  byte[] mark(byte[] object) {
    byte[] marked = Arrays.copyOf(field, field.length + object.length - 1);
    System.arraycopy(object, 1, marked, field.length, object.length - 1);
    return marked;
  }

  boolean isOf(byte[] message) {
    return message.length > field.length
        && Arrays.equals(message, 0, field.length, field, 0, field.length);
  }
}
