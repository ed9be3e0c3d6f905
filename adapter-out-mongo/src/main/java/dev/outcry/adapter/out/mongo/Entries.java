package dev.outcry.adapter.out.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import dev.outcry.application.port.out.Timeline.PlaceInRoom;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Query;

/** The entries of all rooms, each found by an index. None is ever removed. */
final class Entries {

  private static final int DUPLICATE_KEY = 11000;

  private final MongoTemplate template;

  Entries(MongoTemplate template) {
    this.template = template;
  }

  /**
   * Brings in a batch, in any order and any number of times: a new entry is inserted where none is,
   * a changed one replaces only earlier states of itself. So a batch that comes late changes
   * nothing. Durable when it returns.
   */
  void apply(HeadDocument head) {
    List<WriteModel<Document>> writes =
        head.left().stream().map(entry -> write(entry, head.isNewInBatch(entry))).toList();
    try {
      template
          .getCollection(EntryDocument.COLLECTION)
          .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
          .bulkWrite(writes, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException refused) {
      requireKnown(refused, head.left());
    }
  }

  private WriteModel<Document> write(EntryDocument entry, boolean isNew) {
    Document document = new Document();
    template.getConverter().write(entry, document);
    Searches.index(entry, document);
    return isNew
        ? new InsertOneModel<>(document)
        : new ReplaceOneModel<>(
            new Document("_id", entry.id().document())
                .append("rev", new Document("$lt", entry.rev())),
            document);
  }

  /** What cannot be inserted must be there: at its place, not only under its key. */
  private void requireKnown(MongoBulkWriteException refused, List<EntryDocument> batch) {
    List<BulkWriteError> errors = refused.getWriteErrors();
    boolean onlyKnown =
        refused.getWriteConcernError() == null
            && errors.stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
    List<EntryId> known = errors.stream().map(error -> batch.get(error.getIndex()).id()).toList();
    if (!onlyKnown || findPlaces(known).size() != known.size()) {
      throw refused;
    }
  }

  private List<EntryDocument> findPlaces(List<EntryId> ids) {
    return find(atAnyOf(ids));
  }

  /**
   * Those of these keys and at these places, and now and then one of another sender who chose the
   * same key.
   */
  List<EntryDocument> findAny(RoomId roomId, Set<PostKey> keys, Set<Seq> places) {
    Document ofKeys =
        inRoom(roomId).append("key", in(keys.stream().map(k -> k.key().toString()).toList()));
    Document atPlaces = atAnyOf(places.stream().map(place -> EntryId.of(roomId, place)).toList());
    if (keys.isEmpty()) {
      return places.isEmpty() ? List.of() : find(atPlaces);
    }
    return find(places.isEmpty() ? ofKeys : new Document("$or", List.of(ofKeys, atPlaces)));
  }

  List<EntryDocument> findKey(RoomId roomId, PostKey key) {
    return find(
        inRoom(roomId).append("key", key.key().toString()).append("sender", key.sender().value()));
  }

  /** Those above one place, up to another. */
  List<EntryDocument> findRange(RoomId roomId, Seq above, Seq upTo) {
    return find(
        new Document(
            "_id",
            new Document("$gt", EntryId.of(roomId, above).document())
                .append("$lte", EntryId.of(roomId, upTo).document())));
  }

  /**
   * Those that changed after a revision, in the order of revisions: at most {@code limit}, and
   * {@code more} in place of which others may stand.
   */
  List<EntryDocument> findChanges(RoomId roomId, Rev after, int limit, int more) {
    Query query =
        new BasicQuery(inRoom(roomId).append("rev", new Document("$gt", after.value())))
            .with(Sort.by(Direction.ASC, "rev"))
            .limit(Math.addExact(limit, more));
    return find(query);
  }

  private List<EntryDocument> find(Document conditions) {
    return find(new BasicQuery(conditions));
  }

  /** Messages of a person that stand, room by room, in a room by place. */
  List<EntryDocument> findSaidBy(UserId sender, Optional<PlaceInRoom> after, int limit) {
    return findOf(new Document("sender", sender.value()).append("said", true), after, limit);
  }

  /** Entries of a person, in the same order. */
  List<EntryDocument> findLeftBy(UserId sender, Optional<PlaceInRoom> after, int limit) {
    return findOf(new Document("sender", sender.value()), after, limit);
  }

  private List<EntryDocument> findOf(Document query, Optional<PlaceInRoom> after, int limit) {
    after.ifPresent(place -> query.append("$or", behind(place)));
    return find(
        new BasicQuery(query).with(Sort.by(Direction.ASC, "_id.room", "_id.seq")).limit(limit));
  }

  /** The first messages of a room that stand, in the order of places. */
  List<EntryDocument> findFirst(RoomId roomId, int limit) {
    return find(
        new BasicQuery(inRoom(roomId).append("said", true))
            .with(Sort.by(Direction.ASC, "_id.seq"))
            .limit(limit));
  }

  private static List<Document> behind(PlaceInRoom place) {
    return List.of(
        new Document("_id.room", new Document("$gt", place.roomId().value())),
        inRoom(place.roomId()).append("_id.seq", new Document("$gt", place.seq().value())));
  }

  private List<EntryDocument> find(Query query) {
    query.fields().exclude(Searches.FIELD);
    return template.find(query, EntryDocument.class);
  }

  private static Document inRoom(RoomId roomId) {
    return new Document("_id.room", roomId.value());
  }

  private static Document atAnyOf(List<EntryId> ids) {
    return new Document("_id", in(ids.stream().map(EntryId::document).toList()));
  }

  private static Document in(List<?> values) {
    return new Document("$in", values);
  }
}
