package dev.outcry.domain.connection;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.user.UserId;

/**
 * Two people who may be connected: at most one connection exists for each pair. The order in which
 * the two are named does not matter.
 *
 * @param first the one whose id sorts first
 */
public record ConnectionPair(UserId first, UserId second) {

  public ConnectionPair {
    if (first.equals(second)) {
      throw new RefusedException(RefusalCode.CONNECTION_WITH_ONESELF);
    }
    if (first.value().compareTo(second.value()) > 0) {
      UserId smaller = second;
      second = first;
      first = smaller;
    }
  }

  /** Whether this is one of the two. */
  public boolean has(UserId person) {
    return person.equals(first) || person.equals(second);
  }

  /** The one of the two who is not this one. */
  public UserId other(UserId person) {
    return person.equals(first) ? second : first;
  }
}
