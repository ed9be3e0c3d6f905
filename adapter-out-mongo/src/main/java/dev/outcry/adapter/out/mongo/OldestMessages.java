package dev.outcry.adapter.out.mongo;

import dev.outcry.domain.room.RoomId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Messages that stand and are older than a time: the rooms that begin with one, in one round trip
 * for fifty, and then what these rooms begin with, one after the other, until it is enough.
 */
final class OldestMessages {

  private static final int ROOMS_AT_ONCE = 50;

  private final MongoTemplate template;
  private final Entries entries;

  OldestMessages(MongoTemplate template, Entries entries) {
    this.template = template;
    this.entries = entries;
  }

  List<EntryDocument> find(Collection<RoomId> rooms, Instant before, int limit) {
    List<RoomId> all = List.copyOf(rooms);
    List<EntryDocument> found = new ArrayList<>();
    for (int from = 0; from < all.size() && found.size() < limit; from += ROOMS_AT_ONCE) {
      List<RoomId> some = all.subList(from, Math.min(from + ROOMS_AT_ONCE, all.size()));
      for (RoomId room : beginningBefore(some, before)) {
        entries.findFirst(room, limit - found.size()).stream()
            .filter(entry -> entry.postedAt().isBefore(before))
            .forEach(found::add);
        if (found.size() == limit) {
          return found;
        }
      }
    }
    return found;
  }

  /** Looks at one message of each room, beside the head of one of them. */
  private List<RoomId> beginningBefore(List<RoomId> rooms, Instant before) {
    Document theirs = new Document("$in", rooms.stream().map(RoomId::value).toList());
    List<Document> pipeline =
        Stream.concat(
                Stream.of(
                    new Document("$match", new Document("_id", theirs)),
                    new Document("$limit", 1),
                    new Document("$project", new Document("_id", 1))),
                IntStream.range(0, rooms.size())
                    .mapToObj(number -> firstMessage(number, rooms.get(number))))
            .toList();
    Document firsts = template.getCollection(HeadDocument.COLLECTION).aggregate(pipeline).first();
    return firsts == null
        ? List.of()
        : IntStream.range(0, rooms.size())
            .filter(
                number ->
                    firsts.getList(field(number), Document.class).stream()
                        .anyMatch(first -> first.getDate("postedAt").before(Date.from(before))))
            .mapToObj(rooms::get)
            .toList();
  }

  private static Document firstMessage(int number, RoomId room) {
    return new Document(
        "$lookup",
        new Document("from", EntryDocument.COLLECTION)
            .append("let", new Document())
            .append(
                "pipeline",
                List.of(
                    new Document(
                        "$match", new Document("_id.room", room.value()).append("said", true)),
                    new Document("$sort", new Document("_id.seq", 1)),
                    new Document("$limit", 1),
                    new Document("$project", new Document("postedAt", 1))))
            .append("as", field(number)));
  }

  private static String field(int number) {
    return "first" + number;
  }
}
