package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValueException.require;

/** The place of an entry in its room: dense from 1 (rule M-02). 0 stands before the first. */
public record Seq(long value) implements Comparable<Seq> {

  /** Before the first entry. */
  public static final Seq NONE = new Seq(0);

  public Seq {
    require(value >= 0, "seq", "must not be negative");
  }

  /** The place after this one. */
  public Seq next() {
    return new Seq(value + 1);
  }

  /** The later of the two. */
  public Seq max(Seq other) {
    return value >= other.value ? this : other;
  }

  @Override
  public int compareTo(Seq other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
