package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.application.port.out.DeadLetters.Letter;
import dev.outcry.application.port.out.DeadLetters.LetterId;
import java.util.List;
import java.util.Optional;

/**
 * The operator looks at the commands that lanes set aside. Who that is, is for the caller to know:
 * a letter names rooms and auctions of others, though never what was said.
 */
public interface ListDeadLetters {

  /** The largest page. */
  int MAX_SIZE = 100;

  /**
   * @param after the last letter of the page before
   * @param size from 1; more than {@value #MAX_SIZE} is taken as that
   */
  record Query(Optional<LetterId> after, int size) {
    public Query {
      require(size >= 1, "size", "must be at least 1");
      size = Math.min(size, MAX_SIZE);
    }
  }

  /**
   * @param letters of one lane after the other, of each in the order in which they were set aside
   * @param next the place to go on from; empty if there is no more
   */
  record Page(List<Letter> letters, Optional<LetterId> next) {}

  /** One page. */
  Page list(Query query);
}
