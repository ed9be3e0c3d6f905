package dev.outcry.adapter.out.mongo;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.Optional;

/**
 * Writes batches: one compare-and-set of the head, which also stores the batch as pending, and then
 * the entries. Whoever finds something pending applies it first, so a batch is never set upon
 * another that is not yet whole.
 */
final class Commits {

  private static final int ATTEMPTS = 20;

  private final Heads heads;
  private final Entries entries;

  Commits(Heads heads, Entries entries) {
    this.heads = heads;
    this.entries = entries;
  }

  boolean commit(RoomId roomId, Head before, HeadDocument next) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (heads.advance(roomId, before, next)) {
        applyIfPossible(next);
        return true;
      }
      Optional<HeadDocument> current = heads.find(roomId);
      if (current.isEmpty() || !current.get().head().equals(before)) {
        return false;
      }
      apply(current.get());
    }
    throw new UnavailableException("room " + roomId + " is being written elsewhere");
  }

  /** It is committed whatever becomes of this: the next writer applies what is left. */
  private void applyIfPossible(HeadDocument committed) {
    try {
      Failures.writing(() -> apply(committed));
    } catch (UnavailableException leftToTheNext) {
      // nothing is lost: the batch is in the head
    }
  }

  /** Applies what was left behind by whoever committed it. */
  void applyPendingOf(UserId sender) {
    heads.findPendingOf(sender).forEach(this::apply);
  }

  /** The same for these rooms. */
  void applyPendingIn(Collection<RoomId> rooms) {
    heads.findPending(rooms).forEach(this::apply);
  }

  private void apply(HeadDocument head) {
    if (!head.left().isEmpty()) {
      entries.apply(head);
      heads.forgetPending(head);
    }
  }
}
