package dev.outcry.adapter.in.rest;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.user.UserId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fields of a request, as given. */
final class Given {

  private Given() {}

  static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidValueException(field, "is required");
    }
    return value;
  }

  /** A list without holes; one that was not given is empty. */
  static <T> List<T> list(String field, @Nullable List<@Nullable T> values) {
    if (values == null) {
      return List.of();
    }
    require(values.stream().noneMatch(Objects::isNull), field, "must not hold null");
    return values.stream().map(Objects::requireNonNull).toList();
  }

  static List<AttachmentId> attachmentIds(String field, @Nullable List<@Nullable String> values) {
    return list(field, values).stream()
        .map(id -> renamed("attachmentId", field, () -> new AttachmentId(id)))
        .toList();
  }

  /** A person named by a field that is not called {@code userId}. */
  static UserId userId(String field, String value) {
    return renamed("userId", field, () -> new UserId(value));
  }

  /** Calls a value that breaks its rule by the name of the field that it was given in. */
  static <T> T renamed(String name, String field, Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidValueException invalid) {
      throw invalid.field().equals(name)
          ? new InvalidValueException(field, invalid.rule())
          : invalid;
    }
  }

  static Instant instant(String field, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException malformed) {
      throw new InvalidValueException(field, "must be an RFC 3339 time");
    }
  }

  static Duration duration(String field, String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException malformed) {
      throw new InvalidValueException(field, "must be an ISO 8601 duration");
    } catch (ArithmeticException tooLong) {
      throw new InvalidValueException(field, "must be at most 30 days");
    }
  }
}
