package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValueException.require;

/**
 * The revision of a room: one step per durable change, dense over the life of the room (rule M-03).
 * An entry carries that of its last change. 0 stands before the first.
 */
public record Rev(long value) implements Comparable<Rev> {

  /** Before the first change. */
  public static final Rev NONE = new Rev(0);

  public Rev {
    require(value >= 0, "rev", "must not be negative");
  }

  /** The revision after this one. */
  public Rev next() {
    return new Rev(value + 1);
  }

  @Override
  public int compareTo(Rev other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
