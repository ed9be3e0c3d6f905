package dev.outcry.adapter.in.rest;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.application.port.out.DeadLetters.Letter;
import dev.outcry.application.port.out.DeadLetters.LetterId;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command that was set aside, without what it says.
 *
 * @param key the beginning of it, where it is longer than any of ours; absent if it had none
 * @param takenAt when the lane took it first
 * @param reason the kind of failure
 */
record DeadLetterJson(
    String id, String lane, @Nullable String key, Instant takenAt, String reason) {

  private static final int LONGEST_KEY = 128;
  private static final Pattern ID = Pattern.compile("([A-Za-z0-9._-]{1,249}):(\\d{1,18})");

  static DeadLetterJson of(Letter letter) {
    return new DeadLetterJson(
        id(letter.id()),
        letter.id().lane(),
        letter.key().isEmpty() ? null : beginning(letter.key()),
        letter.at(),
        letter.reason());
  }

  static String id(LetterId id) {
    return id.lane() + ":" + id.number();
  }

  static LetterId parse(String field, String id) {
    Matcher parts = ID.matcher(id);
    require(parts.matches(), field, "must name a dead letter");
    return new LetterId(parts.group(1), Long.parseLong(parts.group(2)));
  }

  private static String beginning(String key) {
    return key.codePointCount(0, key.length()) <= LONGEST_KEY
        ? key
        : key.substring(0, key.offsetByCodePoints(0, LONGEST_KEY));
  }
}
