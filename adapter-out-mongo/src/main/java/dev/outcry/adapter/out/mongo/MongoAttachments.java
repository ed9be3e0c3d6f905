package dev.outcry.adapter.out.mongo;

import static java.util.Objects.requireNonNull;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.ByteSource;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.user.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.BasicUpdate;
import org.springframework.data.mongodb.core.query.Query;

/**
 * A document per attachment, and its bytes in GridFS. The document is there before the first byte
 * and after the last one, so that whatever breaks off in between is swept up by it; it is found
 * only while it says that the bytes are whole.
 */
final class MongoAttachments implements Attachments {

  private static final String BUCKET = "attachment_bytes";
  private static final int CHUNK = 255 * 1024;
  private static final GridFSUploadOptions CHUNKED =
      new GridFSUploadOptions().chunkSizeBytes(CHUNK);
  private static final Document UNUSED =
      new Document("$unset", new Document("room", "").append("key", ""));

  private final MongoTemplate template;
  private final GridFSBucket bytes;

  MongoAttachments(MongoTemplate template) {
    this.template = template;
    this.bytes =
        GridFSBuckets.create(template.getDb(), BUCKET)
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /** Makes the indexes that are not there yet. */
  static void makeIndexes(MongoTemplate template) {
    template
        .indexOps(AttachmentDocument.class)
        .createIndex(
            new Index("room", Direction.ASC).on("at", Direction.ASC).named("by_room_and_time"));
    template
        .indexOps(AttachmentDocument.class)
        .createIndex(new Index("owner", Direction.ASC).on("_id", Direction.ASC).named("by_owner"));
  }

  @Override
  public void store(Attachment attachment, ByteSource source, Optional<byte[]> thumbnail) {
    Failures.writing(() -> template.insert(AttachmentDocument.begun(attachment, thumbnail)));
    boolean stored = false;
    try {
      Failures.writing(() -> upload(attachment, source));
      stored = true;
    } finally {
      if (!stored) {
        removeIfPossible(attachment.id());
      }
    }
  }

  private void upload(Attachment attachment, ByteSource source) {
    String id = attachment.id().value();
    long size = 0;
    try (InputStream in = source.open();
        OutputStream out = bytes.openUploadStream(new BsonString(id), id, CHUNKED)) {
      for (byte[] chunk = in.readNBytes(CHUNK);
          chunk.length > 0 && size <= attachment.size();
          chunk = in.readNBytes(CHUNK)) {
        out.write(chunk);
        size += chunk.length;
      }
    } catch (IOException broken) {
      throw new UnavailableException("the upload cannot be read", broken);
    }
    if (size != attachment.size()) {
      throw new UnavailableException("the upload has another size than it says");
    }
    update(new Document("_id", id), new Document("$set", new Document("whole", true)));
  }

  /** What is left is not whole, and will be swept. */
  private void removeIfPossible(AttachmentId id) {
    try {
      removeAll(List.of(id));
    } catch (UnavailableException leftToTheSweep) {
      // nobody finds it
    }
  }

  @Override
  public List<Stored> findAll(Collection<AttachmentId> ids) {
    BasicQuery query = new BasicQuery(wholeOnes(ids), new Document("thumbnail", 0));
    return Failures.reading(() -> template.find(query, AttachmentDocument.class)).stream()
        .map(AttachmentDocument::stored)
        .toList();
  }

  @Override
  public ByteSource bytesOf(Attachment attachment) {
    return new ByteSource(
        attachment.size(), () -> DownloadStream.of(bytes, new BsonString(attachment.id().value())));
  }

  @Override
  public Optional<byte[]> thumbnailOf(AttachmentId id) {
    BasicQuery query = new BasicQuery(wholeOnes(List.of(id)));
    return Failures.reading(
            () -> Optional.ofNullable(template.findOne(query, AttachmentDocument.class)))
        .map(AttachmentDocument::thumbnail);
  }

  /** One after the other, always in the same order; what was taken for nothing is given back. */
  @Override
  public Optional<List<Attachment>> claim(List<AttachmentId> ids, Use use) {
    return Failures.writing(
        () -> {
          Map<AttachmentId, Attachment> claimed = new HashMap<>();
          List<String> taken = new ArrayList<>();
          for (String id : ids.stream().map(AttachmentId::value).sorted().toList()) {
            AttachmentDocument before = take(id, use);
            if (before == null) {
              taken.forEach(each -> update(of(use).append("_id", each), UNUSED));
              return Optional.empty();
            }
            if (before.room() == null) {
              taken.add(id);
            }
            claimed.put(new AttachmentId(id), before.attachment());
          }
          return Optional.of(ids.stream().map(id -> requireNonNull(claimed.get(id))).toList());
        });
  }

  /** The attachment as it was before; nothing if it cannot be had. */
  private @Nullable AttachmentDocument take(String id, Use use) {
    Document free =
        new Document("_id", id)
            .append("owner", use.message().sender().value())
            .append("whole", true)
            .append("$or", List.of(new Document("room", null), of(use)));
    return template.findAndModify(
        new BasicQuery(free),
        new BasicUpdate(new Document("$set", of(use))),
        AttachmentDocument.class);
  }

  private static Document of(Use use) {
    return new Document("room", use.roomId().value()).append("key", use.message().key().toString());
  }

  @Override
  public void removeAll(Collection<AttachmentId> ids) {
    Failures.writing(() -> ids.forEach(id -> remove(new Document("_id", id.value()))));
  }

  @Override
  public int sweep(Instant before, int limit) {
    Document unused = new Document("room", null).append("at", new Document("$lt", before));
    Query query = new BasicQuery(unused, new Document("thumbnail", 0)).limit(limit);
    return Failures.writing(
        () ->
            (int)
                template.find(query, AttachmentDocument.class).stream()
                    .filter(found -> remove(new Document(unused).append("_id", found.id())))
                    .count());
  }

  @Override
  public List<Stored> ofOwner(UserId owner, Optional<AttachmentId> after, int limit) {
    Document which = new Document("owner", owner.value()).append("whole", true);
    after.ifPresent(id -> which.append("_id", new Document("$gt", id.value())));
    Query query =
        new BasicQuery(which, new Document("thumbnail", 0))
            .with(Sort.by(Direction.ASC, "_id"))
            .limit(limit);
    return Failures.reading(() -> template.find(query, AttachmentDocument.class)).stream()
        .map(AttachmentDocument::stored)
        .toList();
  }

  /** Nobody finds it from the first step on; if the others do not follow, it is swept. */
  private boolean remove(Document which) {
    Document lost = new Document(UNUSED).append("$set", new Document("whole", false));
    boolean found = update(which, lost);
    if (found) {
      Document id = new Document("_id", which.getString("_id"));
      files("chunks").deleteMany(new Document("files_id", which.getString("_id")));
      files("files").deleteOne(id);
      template.getCollection(AttachmentDocument.COLLECTION).deleteOne(id);
    }
    return found;
  }

  private MongoCollection<Document> files(String part) {
    return template.getCollection(BUCKET + "." + part);
  }

  private boolean update(Document which, Document change) {
    return template
            .updateFirst(
                new BasicQuery(which), new BasicUpdate(change), AttachmentDocument.COLLECTION)
            .getMatchedCount()
        == 1;
  }

  private static Document wholeOnes(Collection<AttachmentId> ids) {
    List<String> values = ids.stream().map(AttachmentId::value).toList();
    return new Document("_id", new Document("$in", values)).append("whole", true);
  }
}
