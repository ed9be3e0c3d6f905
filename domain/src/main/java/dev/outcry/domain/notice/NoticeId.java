package dev.outcry.domain.notice;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a notice: the same cause and person have the same notice, however often it is made. */
public record NoticeId(UUID value) {

  private static final Pattern CANONICAL =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** Reads the canonical form of 36 characters. */
  public static NoticeId parse(String text) {
    require(CANONICAL.matcher(text).matches(), "id", "must be a UUID");
    return new NoticeId(UUID.fromString(text));
  }

  /** What this cause tells this person. */
  public static NoticeId of(String cause, UserId person) {
    String name = cause + ":" + person.value();
    return new NoticeId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
