package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.application.port.out.DeadLetters.LetterId;
import java.util.List;
import java.util.Set;

/**
 * The operator puts commands that were set aside into their lanes again, each behind all others of
 * its key. Who that is, is for the caller to know.
 *
 * <p>A command takes effect once, however often and by however many at once it is replayed, also
 * after it took effect by itself: its own key makes it one. What fails again is a new letter. Where
 * a lane cannot be reached this stops there; called again, it goes on.
 */
public interface ReplayDeadLetters {

  /** The most letters at a time. */
  int MAX_LETTERS = 100;

  /**
   * @param letters 1 to {@value #MAX_LETTERS}, replayed in this order
   */
  record Command(List<LetterId> letters) {
    public Command {
      require(
          !letters.isEmpty() && letters.size() <= MAX_LETTERS,
          "ids",
          "must be 1 to " + MAX_LETTERS);
      letters = List.copyOf(letters);
    }
  }

  /** Answers those that are in their lanes now; the others were no letters, or not any more. */
  Set<LetterId> replay(Command command);
}
