package dev.outcry.domain;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.Map;

/**
 * What there is to say besides a code, by name: ids and times as strings, numbers and amounts in
 * minor units as {@link Long}; no names of people, no prose.
 */
public final class Params {

  private Params() {}

  /** These, for good. */
  public static Map<String, Object> copyOf(Map<String, Object> params) {
    Map<String, Object> copy = Map.copyOf(params);
    copy.values()
        .forEach(
            value ->
                require(
                    value instanceof String || value instanceof Long,
                    "params",
                    "must be strings and integers"));
    return copy;
  }
}
