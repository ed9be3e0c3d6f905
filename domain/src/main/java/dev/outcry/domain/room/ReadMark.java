package dev.outcry.domain.room;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.timeline.Seq;

/**
 * How far a person has come in a room, on all devices together: {@code 0 <= read <= delivered}
 * (rule M-21). Marks only grow, so they may arrive late, twice or in any order.
 *
 * @param read the last entry that was read
 * @param delivered the last entry that reached a device
 */
public record ReadMark(Seq read, Seq delivered) {

  /** Nothing read, nothing delivered. */
  public static final ReadMark NONE = new ReadMark(Seq.NONE, Seq.NONE);

  public ReadMark {
    require(read.compareTo(delivered) <= 0, "readSeq", "must not be beyond deliveredSeq");
  }

  /** Read, and so delivered, up to this entry. */
  public static ReadMark read(Seq seq) {
    return new ReadMark(seq, seq);
  }

  /** Delivered up to this entry. */
  public static ReadMark delivered(Seq seq) {
    return new ReadMark(Seq.NONE, seq);
  }

  /** The further of the two, in each part. */
  public ReadMark merge(ReadMark other) {
    return new ReadMark(read.max(other.read), delivered.max(other.delivered));
  }
}
