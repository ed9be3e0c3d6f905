package dev.outcry.domain.timeline;

import dev.outcry.domain.Position;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * How an entry came to be; stays as it is whatever becomes of its content.
 *
 * @param rev the revision at which it was posted: with the seq, the first answer to its sender
 * @param digest of the words first posted; empty for notes and once the entry is deleted
 * @param at when the room's lane took it, in milliseconds; only shown, never an order
 * @param position where the lane took it: tells the command that posted it from its repeats
 */
public record Posting(
    UserId sender,
    MessageKey key,
    Rev rev,
    Optional<BodyDigest> digest,
    Instant at,
    Position position) {

  /** The same, no longer telling what was said. */
  Posting withoutDigest() {
    return new Posting(sender, key, rev, Optional.empty(), at, position);
  }

  /** What makes it one within its room. */
  public PostKey postKey() {
    return new PostKey(sender, key);
  }
}
