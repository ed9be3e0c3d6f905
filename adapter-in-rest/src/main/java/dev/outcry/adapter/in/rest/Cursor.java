package dev.outcry.adapter.in.rest;

import dev.outcry.domain.InvalidValueException;
import java.time.Instant;
import java.util.function.BiFunction;

/** Where a page of what is ordered by time ended, as text: milliseconds, and an id. */
final class Cursor {

  private Cursor() {}

  static String of(Instant at, Object id) {
    return at.toEpochMilli() + "." + id;
  }

  /** The place that a page gave, made of both parts. */
  static <P> P place(String cursor, BiFunction<Instant, String, P> place) {
    int dot = cursor.indexOf('.');
    try {
      Instant at = Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, Math.max(0, dot))));
      return place.apply(at, cursor.substring(dot + 1));
    } catch (NumberFormatException | InvalidValueException malformed) {
      throw new InvalidValueException("cursor", "must be one that a page gave");
    }
  }
}
