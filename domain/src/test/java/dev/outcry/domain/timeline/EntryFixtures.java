package dev.outcry.domain.timeline;

import dev.outcry.domain.Position;
import dev.outcry.domain.Refusal;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry.Deletion;
import dev.outcry.domain.timeline.Entry.Edit;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Ann said "hello" at place 4, revision 9; within a day she may say "goodbye" instead. */
final class EntryFixtures {

  static final RoomId ROOM = new RoomId("room-1");
  static final UserId ANN = new UserId("ann");
  static final UserId BOB = new UserId("bob");
  static final Instant POSTED_AT = Instant.parse("2027-03-01T12:00:00Z");
  static final Position TAKEN = new Position(1, 40);
  static final Position TAKEN_LATER = new Position(1, 41);
  static final Duration DAY = Duration.ofHours(24);

  private EntryFixtures() {}

  static Posting aPosting(long rev) {
    BodyDigest digest = new BodyDigest(new byte[] {1, 2, 3});
    return new Posting(ANN, anyKey(), new Rev(rev), Optional.of(digest), POSTED_AT, TAKEN);
  }

  static MessageKey anyKey() {
    return MessageKey.causedBy("any");
  }

  static Entry aMessage() {
    Content content = new Content.Message(new MessageText("hello"));
    return Entry.posted(ROOM, new Seq(4), aPosting(9), content);
  }

  static Entry aNote() {
    Posting posting =
        new Posting(UserId.SYSTEM, anyKey(), new Rev(9), Optional.empty(), POSTED_AT, TAKEN);
    Content content = new Content.Note(SystemCode.ENTER, Map.of("userId", "ann"));
    return Entry.posted(ROOM, new Seq(4), posting, content);
  }

  /** By Ann, of what she posted, an hour later. */
  static Edit anEdit() {
    return anEdit(ANN, 9, Duration.ofHours(1));
  }

  static Edit anEdit(UserId editor, long expectedRev, Duration later) {
    return new Edit(
        editor,
        new MessageText("goodbye"),
        new Rev(expectedRev),
        POSTED_AT.plus(later),
        TAKEN_LATER);
  }

  /** An hour later. */
  static Deletion byAnn() {
    return new Deletion(ANN, false, POSTED_AT.plus(Duration.ofHours(1)), TAKEN_LATER);
  }

  static Entry changed(EntryChange change) {
    return change.fold(
        changed -> changed.entry(),
        unchanged -> {
          throw new AssertionError("unchanged");
        },
        refused -> {
          throw new AssertionError("refused: " + refused.refusal().code());
        });
  }

  static Entry unchanged(EntryChange change) {
    return change.fold(
        changed -> {
          throw new AssertionError("changed");
        },
        unchanged -> unchanged.entry(),
        refused -> {
          throw new AssertionError("refused: " + refused.refusal().code());
        });
  }

  static Refusal refused(EntryChange change) {
    return change.fold(
        changed -> {
          throw new AssertionError("changed");
        },
        unchanged -> {
          throw new AssertionError("unchanged");
        },
        refused -> refused.refusal());
  }
}
