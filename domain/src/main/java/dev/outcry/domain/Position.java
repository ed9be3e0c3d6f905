package dev.outcry.domain;

/**
 * A place in an ordered log: of two commands of one key, the later has the higher position. A log
 * that was lost and made anew counts offsets from the start again, in a higher incarnation.
 */
public record Position(long incarnation, long offset) implements Comparable<Position> {

  /** Before everything. */
  public static final Position NONE = new Position(0, -1);

  @Override
  public int compareTo(Position other) {
    int byIncarnation = Long.compare(incarnation, other.incarnation);
    return byIncarnation != 0 ? byIncarnation : Long.compare(offset, other.offset);
  }

  /** Whether this lies after another place. */
  public boolean isAfter(Position other) {
    return compareTo(other) > 0;
  }
}
