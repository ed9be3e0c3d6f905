package dev.outcry.adapter.out.mongo;

import dev.outcry.domain.room.RoomId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Messages that stand and are older than a time: in one round trip the rooms that begin with one,
 * then what these rooms begin with, one after the other, until it is enough.
 */
final class OldestMessages {

  private final MongoTemplate template;
  private final Entries entries;

  OldestMessages(MongoTemplate template, Entries entries) {
    this.template = template;
    this.entries = entries;
  }

  List<EntryDocument> find(Collection<RoomId> rooms, Instant before, int limit) {
    List<EntryDocument> found = new ArrayList<>();
    for (RoomId room : beginningBefore(rooms, before)) {
      if (found.size() == limit) {
        break;
      }
      entries.findFirst(room, limit - found.size()).stream()
          .filter(entry -> entry.postedAt().isBefore(before))
          .forEach(found::add);
    }
    return found;
  }

  /** Looks at one message of each room. */
  private List<RoomId> beginningBefore(Collection<RoomId> rooms, Instant before) {
    List<RoomId> found = new ArrayList<>();
    template
        .getCollection(HeadDocument.COLLECTION)
        .aggregate(
            List.of(
                new Document(
                    "$match",
                    new Document(
                        "_id", new Document("$in", rooms.stream().map(RoomId::value).toList()))),
                new Document("$project", new Document("_id", 1)),
                new Document("$lookup", firstMessage()),
                new Document(
                    "$match",
                    new Document("first.postedAt", new Document("$lt", Date.from(before))))))
        .forEach(head -> found.add(new RoomId(head.getString("_id"))));
    return found;
  }

  private static Document firstMessage() {
    return new Document("from", EntryDocument.COLLECTION)
        .append("localField", "_id")
        .append("foreignField", "_id.room")
        .append(
            "pipeline",
            List.of(
                new Document("$match", new Document("said", true)),
                new Document("$sort", new Document("_id.seq", 1)),
                new Document("$limit", 1),
                new Document("$project", new Document("postedAt", 1))))
        .append("as", "first");
  }
}
