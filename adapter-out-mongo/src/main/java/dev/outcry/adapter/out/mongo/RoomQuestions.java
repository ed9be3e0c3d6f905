package dev.outcry.adapter.out.mongo;

import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Overview;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * What is left to ask about a room once its head is known. The answers are fields of one document,
 * told from those of other rooms by a number.
 *
 * @param unheard whose messages are left out in this room
 * @param moment what the head said; the questions leave out what came later and what was pending
 */
record RoomQuestions(
    int number, RoomId room, UserId reader, Seq readUpTo, Set<UserId> unheard, Moment moment) {

  /** Looks for the head last: it tells whether an entry was changed before another was seen. */
  Stream<Document> stages() {
    return Stream.of(
        lookup(
            "own",
            EntryDocument.COLLECTION,
            new Document("$match", there().append("sender", reader.value())),
            new Document("$sort", new Document("_id.seq", -1)),
            new Document("$limit", 1),
            new Document("$project", new Document("_id.seq", 1))),
        lookup(
            "said",
            EntryDocument.COLLECTION,
            new Document("$match", said(readUpTo)),
            new Document("$sort", new Document("_id.seq", -1)),
            new Document("$limit", Timeline.UNREAD_LIMIT),
            new Document("$project", new Document("_id.seq", 1))),
        lookup(
            "last",
            EntryDocument.COLLECTION,
            new Document("$match", said(Seq.NONE)),
            new Document("$sort", new Document("_id.seq", -1)),
            new Document("$limit", 1),
            new Document("$project", new Document(Searches.FIELD, 0))),
        lookup(
            "head",
            HeadDocument.COLLECTION,
            new Document("$match", new Document("_id", room.value())),
            new Document("$project", new Document("pending", 0))));
  }

  private Document lookup(String name, String collection, Document... pipeline) {
    return new Document(
        "$lookup",
        new Document("from", collection)
            .append("let", new Document())
            .append("pipeline", List.of(pipeline))
            .append("as", name + number));
  }

  private Document there() {
    return new Document("_id.room", room.value())
        .append("_id.seq", new Document("$lte", moment.head().seq().value()));
  }

  private Document said(Seq above) {
    Document said =
        new Document("_id.room", room.value())
            .append("said", true)
            .append(
                "_id.seq",
                new Document("$gt", above.value())
                    .append("$lte", moment.head().seq().value())
                    .append("$nin", List.copyOf(moment.pendingPlaces())));
    return unheard.isEmpty()
        ? said
        : said.append("sender", new Document("$nin", unheard.stream().map(UserId::value).toList()));
  }

  /** The overview; none if an entry was changed while the questions were asked. */
  Optional<Overview> overview(Document answers, Function<Document, EntryDocument> reading) {
    Document later = answers("head", answers).get(0);
    if (later.getLong("changedRev") > moment.head().rev().value()) {
      return Optional.empty();
    }
    long ownLast =
        LongStream.concat(
                places("own", answers),
                moment.pending().stream()
                    .filter(entry -> entry.sender().equals(reader.value()))
                    .mapToLong(EntryDocument::seq))
            .max()
            .orElse(0);
    long unread =
        LongStream.concat(places("said", answers), saidPending().mapToLong(EntryDocument::seq))
            .filter(seq -> seq > Math.max(readUpTo.value(), ownLast))
            .limit(Timeline.UNREAD_LIMIT)
            .count();
    return Optional.of(
        new Overview(
            moment.head(),
            Stream.concat(answers("last", answers).stream().map(reading), saidPending())
                .max(EntryDocument.BY_PLACE)
                .map(EntryDocuments::toEntry),
            (int) unread,
            new Seq(ownLast)));
  }

  private Stream<EntryDocument> saidPending() {
    return moment.pending().stream()
        .filter(entry -> entry.said() && !unheard.contains(new UserId(entry.sender())));
  }

  private LongStream places(String name, Document answers) {
    return answers(name, answers).stream()
        .mapToLong(entry -> entry.get("_id", Document.class).getLong("seq"));
  }

  private List<Document> answers(String name, Document answers) {
    return answers.getList(name + number, Document.class);
  }
}
