package dev.outcry.adapter.out.mongo;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.outcry.application.port.out.Timeline.Place;
import dev.outcry.application.port.out.Timeline.Search;
import dev.outcry.application.port.out.Timeline.Within;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Folded;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Query;

/**
 * What messages are found by lies beside what they are, in a field that is never read. It is made
 * when an entry is brought in, since what is pending has to fit into one document.
 *
 * <p>A search is two round trips for all rooms: first what is pending, then what was brought in. In
 * between an entry may change: the later state of the two counts.
 */
final class Searches {

  /** Where it lies. */
  static final String FIELD = "search";

  static final String BIGRAMS = FIELD + ".bigrams";

  private static final String FOLDED = FIELD + ".folded";

  private final MongoTemplate template;
  private final Heads heads;

  Searches(MongoTemplate template, Heads heads) {
    this.template = template;
    this.heads = heads;
  }

  /** Adds to a document what its entry is found by, if it is. */
  static void index(EntryDocument entry, Document document) {
    if (entry.content() != null && entry.content().text() != null) {
      Folded folded = Folded.of(entry.content().text());
      List<Integer> bigrams = folded.bigrams().boxed().toList();
      if (!bigrams.isEmpty()) {
        document.append(FIELD, new Document("folded", folded.value()).append("bigrams", bigrams));
      }
    }
  }

  List<Entry> search(Search search) {
    if (search.rooms().isEmpty()) {
      return List.of();
    }
    List<EntryDocument> pending =
        heads.findPending(search.rooms().keySet()).stream()
            .flatMap(head -> head.left().stream())
            .toList();
    Map<EntryId, EntryDocument> latest =
        Stream.concat(pending.stream(), find(search, pending.size()).stream())
            .collect(
                toMap(
                    EntryDocument::id,
                    identity(),
                    (one, other) -> one.rev() >= other.rev() ? one : other));
    return latest.values().stream()
        .map(EntryDocuments::toEntry)
        .filter(search::isFor)
        .sorted(comparing(Place::of))
        .limit(search.limit())
        .toList();
  }

  /** As many as are asked for, and more in place of which others may stand. */
  private List<EntryDocument> find(Search search, int more) {
    Query query =
        new BasicQuery(conditions(search))
            .with(Sort.by(Direction.DESC, "postedAt", "_id.room", "_id.seq"))
            .limit(Math.addExact(search.limit(), more));
    query.fields().exclude(FIELD);
    return template.find(query, EntryDocument.class);
  }

  private static Document conditions(Search search) {
    Folded term = search.term().folded();
    Document conditions =
        new Document(
                "_id.room",
                new Document(
                    "$in", search.rooms().keySet().stream().map(Object::toString).toList()))
            .append(BIGRAMS, new Document("$all", term.bigrams().boxed().toList()))
            .append(FOLDED, new Document("$regex", Pattern.quote(term.value())));
    List<Document> unseen = unseen(search);
    if (!unseen.isEmpty()) {
      conditions.append("$nor", unseen);
    }
    search.before().ifPresent(place -> conditions.append("$or", below(place)));
    return conditions;
  }

  private static List<Document> unseen(Search search) {
    List<Document> unseen = new ArrayList<>();
    search
        .rooms()
        .forEach(
            (room, within) -> {
              if (!within.hiddenUpTo().equals(Seq.NONE)) {
                unseen.add(
                    new Document("_id.room", room.value())
                        .append("_id.seq", new Document("$lte", within.hiddenUpTo().value())));
              }
            });
    if (!search.unheard().isEmpty()) {
      unseen.add(
          new Document(
                  "sender",
                  new Document("$in", search.unheard().stream().map(UserId::value).toList()))
              .append("_id.room", new Document("$nin", whereAllAreHeard(search.rooms()))));
    }
    return unseen;
  }

  private static List<String> whereAllAreHeard(Map<?, Within> rooms) {
    return rooms.entrySet().stream()
        .filter(room -> room.getValue().hearsAll())
        .map(room -> room.getKey().toString())
        .toList();
  }

  private static List<Document> below(Place place) {
    Date at = Date.from(place.at());
    String room = place.roomId().value();
    return List.of(
        new Document("postedAt", new Document("$lt", at)),
        new Document("postedAt", at).append("_id.room", new Document("$lt", room)),
        new Document("postedAt", at)
            .append("_id.room", room)
            .append("_id.seq", new Document("$lt", place.seq().value())));
  }
}
