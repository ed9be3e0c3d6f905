package dev.outcry.adapter.out.mongo;

import static java.util.Comparator.comparingLong;

import dev.outcry.domain.Position;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An entry as it stands.
 *
 * @param rev the room's revision at its last change
 * @param said whether it is a message that still stands; notes and tombstones are not
 * @param digest of what was first posted; none for notes and tombstones
 * @param content none in a tombstone
 * @param reactions none if nobody ever reacted
 * @param contentAt none if the content never changed
 */
@Document(EntryDocument.COLLECTION)
record EntryDocument(
    @Id EntryId id,
    long rev,
    boolean said,
    String sender,
    String key,
    long postedRev,
    Instant postedAt,
    Position position,
    byte @Nullable [] digest,
    @Nullable ContentDocument content,
    long contentRev,
    @Nullable Instant contentAt,
    Position contentPosition,
    @Nullable ReactionsDocument reactions) {

  static final String COLLECTION = "timeline_entries";

  static final Comparator<EntryDocument> BY_PLACE = comparingLong(EntryDocument::seq);
  static final Comparator<EntryDocument> BY_CHANGE = comparingLong(EntryDocument::rev);

  long seq() {
    return id.seq();
  }
}
