package dev.outcry.adapter.out.mongo;

import dev.outcry.adapter.tck.Commit;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A writer that gets as far as a test wants, and no further. */
final class DyingWriter {

  private final Heads heads;
  private final Entries entries;

  DyingWriter(MongoTemplate template) {
    heads = new Heads(template);
    entries = new Entries(template);
  }

  /** Commits, as every writer after what was left, and dies before writing an entry. */
  boolean diesAfterCommitting(Commit commit) {
    heads.find(commit.roomId()).filter(head -> !head.left().isEmpty()).ifPresent(this::write);
    return heads.advance(commit.roomId(), commit.before(), headAfter(commit));
  }

  /** Commits, and dies when every other entry has been written. */
  void diesHalfWay(Commit commit) {
    diesAfterCommitting(commit);
    HeadDocument whole = headAfter(commit);
    List<EntryDocument> all = whole.left();
    for (int i = 0; i < all.size(); i += 2) {
      entries.apply(with(whole, all.get(i)));
    }
  }

  /** Wakes up, and writes what it committed long ago. */
  void writesLate(Commit commit) {
    write(headAfter(commit));
  }

  private void write(HeadDocument head) {
    entries.apply(head);
    heads.forgetPending(head);
  }

  private static HeadDocument with(HeadDocument head, EntryDocument only) {
    return new HeadDocument(
        head.room(),
        head.seq(),
        head.rev(),
        head.incarnation(),
        head.offset(),
        head.seqBefore(),
        head.changedRev(),
        List.of(only));
  }

  private static HeadDocument headAfter(Commit commit) {
    List<EntryDocument> batch = commit.entries().stream().map(EntryDocuments::toDocument).toList();
    return HeadDocument.after(commit.roomId().value(), commit.before(), commit.after(), batch);
  }
}
