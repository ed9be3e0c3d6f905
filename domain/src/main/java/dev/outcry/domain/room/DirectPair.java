package dev.outcry.domain.room;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.user.UserId;
import java.util.regex.Pattern;

/**
 * The two people of a direct room and what they talk about: at most one room exists for each. The
 * order in which the two are named does not matter.
 *
 * @param first the one whose id sorts first
 * @param context empty, {@code item:<id>} or {@code auction:<id>}
 */
public record DirectPair(UserId first, UserId second, String context) {

  private static final Pattern CONTEXT = Pattern.compile("|(item|auction):[A-Za-z0-9._-]{1,128}");

  public DirectPair {
    if (first.equals(second)) {
      throw new RefusedException(RefusalCode.DIRECT_WITH_ONESELF);
    }
    require(
        CONTEXT.matcher(context).matches(), "context", "must be empty, item:<id> or auction:<id>");
    if (first.value().compareTo(second.value()) > 0) {
      UserId smaller = second;
      second = first;
      first = smaller;
    }
  }

  /** The one of the two who is not this one. */
  public UserId other(UserId person) {
    return person.equals(first) ? second : first;
  }
}
