package dev.outcry.adapter.out.mongo;

import com.mongodb.WriteConcern;
import dev.outcry.application.port.out.Head;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The heads of all rooms. Each step is one operation on one document, and so atomic. */
final class Heads {

  private final MongoTemplate template;

  Heads(MongoTemplate template) {
    this.template = template;
  }

  Optional<HeadDocument> find(RoomId roomId) {
    return Optional.ofNullable(template.findById(roomId.value(), HeadDocument.class));
  }

  /** The same without what is pending. */
  Optional<HeadDocument> findBare(RoomId roomId) {
    Query query = Query.query(Criteria.where("_id").is(roomId.value()));
    query.fields().exclude("pending");
    return Optional.ofNullable(template.findOne(query, HeadDocument.class));
  }

  List<HeadDocument> findAll(Collection<RoomId> roomIds) {
    List<String> ids = roomIds.stream().map(RoomId::value).toList();
    return template.find(Query.query(Criteria.where("_id").in(ids)), HeadDocument.class);
  }

  /** Those of which something is pending. */
  List<HeadDocument> findPending(Collection<RoomId> roomIds) {
    List<String> ids = roomIds.stream().map(RoomId::value).toList();
    return template.find(
        Query.query(Criteria.where("_id").in(ids).and("pending").exists(true)), HeadDocument.class);
  }

  /** Those of which a message of this person is pending: looks at all rooms. */
  List<HeadDocument> findPendingOf(UserId sender) {
    return template.find(
        Query.query(Criteria.where("pending.sender").is(sender.value())), HeadDocument.class);
  }

  /**
   * The compare-and-set: from a head of which nothing is pending to one with this batch pending.
   *
   * @return false if the head is another, or something of it is pending
   */
  boolean advance(RoomId roomId, Head before, HeadDocument after) {
    return before.equals(Head.NONE) ? isFirst(after) : isNext(roomId, before, after);
  }

  private boolean isFirst(HeadDocument after) {
    try {
      template.insert(after);
      return true;
    } catch (DuplicateKeyException known) {
      return false;
    }
  }

  private boolean isNext(RoomId roomId, Head before, HeadDocument after) {
    Criteria expected =
        Criteria.where("_id")
            .is(roomId.value())
            .and("seq")
            .is(before.seq().value())
            .and("rev")
            .is(before.rev().value())
            .and("incarnation")
            .is(before.position().incarnation())
            .and("offset")
            .is(before.position().offset())
            .and("pending")
            .isNull();
    Update update =
        new Update()
            .set("seq", after.seq())
            .set("rev", after.rev())
            .set("incarnation", after.incarnation())
            .set("offset", after.offset())
            .set("seqBefore", after.seqBefore())
            .max("changedRev", after.changedRev());
    if (after.pending() != null) {
      update.set("pending", after.pending());
    }
    return template.updateFirst(Query.query(expected), update, HeadDocument.class).getMatchedCount()
        == 1;
  }

  /**
   * Forgets a batch, all of which is durable among the entries. Need not be durable itself: a batch
   * that comes back is applied once more, and changes nothing.
   */
  void forgetPending(HeadDocument applied) {
    template
        .getCollection(HeadDocument.COLLECTION)
        .withWriteConcern(WriteConcern.W1)
        .updateOne(
            new Document("_id", applied.room()).append("rev", applied.rev()),
            new Document("$unset", new Document("pending", "")));
  }
}
