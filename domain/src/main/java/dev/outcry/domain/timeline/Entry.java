package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.Position;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a room's timeline, as it stands at revision {@code rev}. Immutable: an edit answers
 * with the next state.
 *
 * @param seq its place, for ever
 * @param rev the room's revision at its last change of any kind
 * @param posting how it came to be
 * @param content what it holds now
 * @param change the last change of its content
 * @param reactions to what it holds; none to a tombstone
 */
public record Entry(
    RoomId roomId,
    Seq seq,
    Rev rev,
    Posting posting,
    Content content,
    ContentChange change,
    Reactions reactions) {

  /**
   * @param rev the room's revision when the content changed last; that of posting if it never did
   * @param at when that was; empty if it never was
   * @param position where the lane took what changed it; that of posting if nothing did
   */
  public record ContentChange(Rev rev, Optional<Instant> at, Position position) {}

  public Entry {
    require(seq.compareTo(Seq.NONE) > 0, "seq", "must be at least 1");
    require(posting.rev().compareTo(Rev.NONE) > 0, "rev", "must be at least 1");
    require(posting.rev().compareTo(change.rev()) <= 0, "contentRev", "must not precede posting");
    require(change.rev().compareTo(rev) <= 0, "rev", "must not precede a change of content");
    require(
        content.references().replyTo().filter(target -> target.compareTo(seq) >= 0).isEmpty(),
        "replyToSeq",
        "must precede the reply");
    require(
        content != Content.Deleted.DELETED || reactions.equals(Reactions.NONE),
        "reactions",
        "must not outlast the content");
  }

  /** An entry that was just posted. */
  public static Entry posted(RoomId roomId, Seq seq, Posting posting, Content content) {
    Rev rev = posting.rev();
    ContentChange change = new ContentChange(rev, Optional.empty(), posting.position());
    return new Entry(roomId, seq, rev, posting, content, change, Reactions.NONE);
  }

  /** Who said it; {@link UserId#SYSTEM} for notes. */
  public UserId sender() {
    return posting.sender();
  }

  /** What kind of entry it is. */
  public EntryType type() {
    if (sender().equals(UserId.SYSTEM)) {
      return EntryType.SYSTEM;
    }
    if (content.attachments().isEmpty()) {
      return EntryType.TEXT;
    }
    return content.attachments().stream().allMatch(file -> file.mediaType().isPicture())
        ? EntryType.IMAGE
        : EntryType.FILE;
  }

  /** Whether only a tombstone is left. */
  public boolean isDeleted() {
    return content == Content.Deleted.DELETED;
  }

  /** When its words were last changed by an edit, if they ever were and still stand. */
  public Optional<Instant> editedAt() {
    return isDeleted() ? Optional.empty() : change.at();
  }

  /** When it was deleted, if it was. */
  public Optional<Instant> deletedAt() {
    return isDeleted() ? change.at() : Optional.empty();
  }

  /** Whether this counts as unread for someone else: something said that still stands (M-20). */
  public boolean isUnreadFor(UserId reader) {
    return type() != EntryType.SYSTEM && !isDeleted() && !sender().equals(reader);
  }

  /**
   * New words (rule M-08): by the sender, within the window, on what the editor saw. A change of
   * something else than the content does not stand in the way.
   */
  public EntryChange edit(Edit edit, Rev next, Duration window) {
    if (!sender().equals(edit.editor()) || type() == EntryType.SYSTEM) {
      return new EntryChange.Refused(RefusalCode.NOT_THE_SENDER);
    }
    if (isDeleted()) {
      return new EntryChange.Refused(RefusalCode.ENTRY_DELETED);
    }
    if (change.rev().compareTo(edit.expectedRev()) > 0) {
      return new EntryChange.Refused(RefusalCode.STALE_EDIT);
    }
    if (edit.at().isAfter(posting.at().plus(window))) {
      return new EntryChange.Refused(RefusalCode.EDIT_WINDOW_OVER);
    }
    return changed(
        posting,
        new Content.Message(edit.text(), content.references(), content.attachments()),
        new ContentChange(next, Optional.of(edit.at()), edit.position()),
        reactions);
  }

  /**
   * Leaves a tombstone that keeps place, sender and time (rule M-09). Deleting what is deleted
   * changes nothing.
   */
  public EntryChange delete(Deletion deletion, Rev next) {
    boolean mayDelete = sender().equals(deletion.by()) || deletion.byModerator();
    if (!mayDelete || type() == EntryType.SYSTEM) {
      return new EntryChange.Refused(RefusalCode.NOT_THE_SENDER);
    }
    if (isDeleted()) {
      return new EntryChange.Unchanged(this);
    }
    return changed(
        posting.withoutDigest(),
        Content.Deleted.DELETED,
        new ContentChange(next, Optional.of(deletion.at()), deletion.position()),
        Reactions.NONE);
  }

  /**
   * One more reaction (rule M-11); no change of the content. Reacting alike again changes nothing.
   *
   * @param position where the lane took the wish
   */
  public EntryChange react(Reaction reaction, Rev next, Position position) {
    if (isDeleted()) {
      return new EntryChange.Refused(RefusalCode.ENTRY_DELETED);
    }
    if (reactions.contains(reaction)) {
      return new EntryChange.Unchanged(this);
    }
    return reactions
        .with(reaction, position)
        .<EntryChange>map(more -> reacted(more, next))
        .orElseGet(() -> new EntryChange.Refused(RefusalCode.REACTIONS_FULL));
  }

  /**
   * One reaction less; withdrawing what is not there changes nothing.
   *
   * @param position where the lane took the wish
   */
  public EntryChange withdraw(Reaction reaction, Rev next, Position position) {
    return reactions.contains(reaction)
        ? reacted(reactions.without(reaction, position), next)
        : new EntryChange.Unchanged(this);
  }

  private EntryChange reacted(Reactions now, Rev next) {
    require(next.compareTo(rev) > 0, "rev", "must be later than the entry's");
    return new EntryChange.Changed(new Entry(roomId, seq, next, posting, content, change, now));
  }

  private EntryChange changed(
      Posting posting, Content content, ContentChange change, Reactions reactions) {
    require(change.rev().compareTo(rev) > 0, "rev", "must be later than the entry's");
    return new EntryChange.Changed(
        new Entry(roomId, seq, change.rev(), posting, content, change, reactions));
  }

  /**
   * @param expectedRev the revision of the entry that the editor saw
   * @param position where the lane took the wish
   */
  public record Edit(
      UserId editor, MessageText text, Rev expectedRev, Instant at, Position position) {}

  /**
   * @param byModerator whether the one who deletes keeps order in this room
   * @param position where the lane took the wish
   */
  public record Deletion(UserId by, boolean byModerator, Instant at, Position position) {}
}
