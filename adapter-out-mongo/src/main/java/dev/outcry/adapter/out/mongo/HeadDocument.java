package dev.outcry.adapter.out.mongo;

import dev.outcry.application.port.out.Head;
import dev.outcry.domain.Position;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The head of a room.
 *
 * @param seqBefore the last place before the latest batch: what lies above is new in it
 * @param changedRev the latest revision that changed an entry instead of adding one
 * @param pending the latest batch, until all of it is among the entries; none afterwards
 */
@Document(HeadDocument.COLLECTION)
record HeadDocument(
    @Id String room,
    long seq,
    long rev,
    long incarnation,
    long offset,
    long seqBefore,
    long changedRev,
    @Nullable List<EntryDocument> pending) {

  static final String COLLECTION = "timeline_heads";

  /** What a batch makes of a head; {@code changedRev} is 0 if the batch changes no entry. */
  static HeadDocument after(String room, Head before, Head after, List<EntryDocument> batch) {
    long seqBefore = before.seq().value();
    long changedRev =
        batch.stream()
            .filter(entry -> entry.seq() <= seqBefore)
            .mapToLong(EntryDocument::rev)
            .max()
            .orElse(0);
    return new HeadDocument(
        room,
        after.seq().value(),
        after.rev().value(),
        after.position().incarnation(),
        after.position().offset(),
        seqBefore,
        changedRev,
        batch.isEmpty() ? null : batch);
  }

  Head head() {
    return new Head(new Seq(seq), new Rev(rev), new Position(incarnation, offset));
  }

  List<EntryDocument> left() {
    return pending == null ? List.of() : pending;
  }

  boolean isNewInBatch(EntryDocument entry) {
    return entry.seq() > seqBefore;
  }
}
