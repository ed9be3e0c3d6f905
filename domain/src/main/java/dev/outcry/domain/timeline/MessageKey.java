package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValueException.require;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The sender's own name for one message, by which a repeat is known: a UUID. It counts once per
 * room and sender, without limit of time (rule M-01).
 */
public record MessageKey(UUID value) {

  private static final Pattern CANONICAL =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** Reads the canonical form of 36 characters. */
  public static MessageKey parse(String text) {
    require(CANONICAL.matcher(text).matches(), "messageKey", "must be a UUID");
    return new MessageKey(UUID.fromString(text));
  }

  /** The key of an entry that something caused: the same cause has the same key. */
  public static MessageKey causedBy(String cause) {
    return new MessageKey(UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
