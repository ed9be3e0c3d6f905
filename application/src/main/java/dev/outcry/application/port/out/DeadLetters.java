package dev.outcry.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The commands that lanes set aside (guarantee L5 of {@link CommandLane}), for an operator to look
 * at and to put in again. They are kept as long as a lane keeps anything.
 *
 * <ul>
 *   <li><b>D1</b> What a lane set aside is listed until it is replayed; of one lane in the order in
 *       which it was set aside.
 *   <li><b>D2</b> {@code list} answers the letters after a given one, as far as the limit goes, and
 *       skips none.
 *   <li><b>D3</b> A replay appends the command anew, behind all others of its key, and the letter
 *       is no longer listed.
 *   <li><b>D4</b> A letter that is not listed is not replayed; it is not an error.
 *   <li><b>D5</b> A letter tells neither what the command says nor what the failure said.
 * </ul>
 *
 * <p>A replay that fails halfway, or two at once, may append a command twice: its own key makes it
 * one, as with every command that is handed over more than once.
 */
public interface DeadLetters {

  /**
   * Names a letter.
   *
   * @param lane the name of the lane that set it aside
   * @param number ascending in the order of setting aside
   */
  record LetterId(String lane, long number) implements Comparable<LetterId> {
    @Override
    public int compareTo(LetterId other) {
      int byLane = lane.compareTo(other.lane);
      return byLane != 0 ? byLane : Long.compare(number, other.number);
    }
  }

  /**
   * A command that was set aside.
   *
   * @param key of the lane; empty if it had none
   * @param at when the lane took it first, in milliseconds
   * @param reason the kind of failure: the name of a class
   */
  record Letter(LetterId id, String key, Instant at, String reason) {}

  /** At most {@code limit} letters in the order of their ids, from the first or after this one. */
  List<Letter> list(Optional<LetterId> after, int limit);

  /** Puts a command in again; false if there is no such letter, or not any more. */
  boolean replay(LetterId id);
}
