package dev.outcry.application.port.out;

import dev.outcry.domain.Position;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;

/**
 * How far a room's timeline has come; the one record that guards its numbering.
 *
 * @param seq that of the last entry
 * @param rev that of the last change
 * @param position up to where the room's lane is recorded
 */
public record Head(Seq seq, Rev rev, Position position) {

  /** Of a room in which nothing was said. */
  public static final Head NONE = new Head(Seq.NONE, Rev.NONE, Position.NONE);

  /** The same, recorded up to here. */
  public Head at(Position position) {
    return new Head(seq, rev, position);
  }
}
