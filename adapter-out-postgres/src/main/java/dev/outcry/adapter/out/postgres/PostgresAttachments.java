package dev.outcry.adapter.out.postgres;

import static java.util.stream.Collectors.toMap;

import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.ByteSource;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.user.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row per attachment, and a row per chunk of its bytes. Reading takes a chunk at a time, and no
 * connection in between: slow readers hold nothing.
 */
final class PostgresAttachments implements Attachments {

  /** The bytes of a chunk; the last one may have fewer. */
  static final int CHUNK = 256 * 1024;

  private static final String ADD =
      """
      INSERT INTO outcry.attachments (id, owner_id, name, media_type, size, thumbnail, at)
      VALUES (:id, :owner, :name, :mediaType, :size, CAST(:thumbnail AS bytea), :at)
      """;

  private static final String ADD_CHUNK =
      """
      INSERT INTO outcry.attachment_chunks (attachment_id, number, bytes)
      VALUES (:id, :number, :bytes)
      """;

  private static final String SELECT =
      """
      SELECT id, owner_id, name, media_type, size, thumbnail IS NOT NULL AS has_thumbnail, at,
             room_id, message_key
      FROM outcry.attachments
      """;

  private static final String FIND = SELECT + " WHERE id = ANY (:ids)";

  private static final String OF_OWNER =
      SELECT + " WHERE owner_id = :owner AND id > :after ORDER BY id LIMIT :limit";

  /** In one order, so that nobody waits for whoever waits for him. */
  private static final String LOCK = FIND + " ORDER BY id FOR UPDATE";

  private static final String CHUNK_OF =
      """
      SELECT bytes FROM outcry.attachment_chunks WHERE attachment_id = :id AND number = :number
      """;

  private static final String THUMBNAIL =
      "SELECT thumbnail FROM outcry.attachments WHERE id = :id AND thumbnail IS NOT NULL";

  private static final String USE =
      "UPDATE outcry.attachments SET room_id = :room, message_key = :key WHERE id = ANY (:ids)";

  private static final String REMOVE = "DELETE FROM outcry.attachments WHERE id = ANY (:ids)";

  static final String SWEEP =
      """
      DELETE FROM outcry.attachments WHERE id IN (
        SELECT id FROM outcry.attachments WHERE room_id IS NULL AND at < :before
        ORDER BY at LIMIT :limit FOR UPDATE SKIP LOCKED)
      """;

  private final Database database;

  PostgresAttachments(Database database) {
    this.database = database;
  }

  @Override
  public void store(Attachment attachment, ByteSource bytes, Optional<byte[]> thumbnail) {
    try (InputStream in = bytes.open()) {
      database.transaction(
          () -> {
            add(attachment, thumbnail);
            addChunks(attachment, in);
            return attachment;
          });
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  private void add(Attachment attachment, Optional<byte[]> thumbnail) {
    database
        .sql(ADD)
        .param("id", attachment.id().value())
        .param("owner", attachment.owner().value())
        .param("name", attachment.name().value())
        .param("mediaType", attachment.mediaType().value())
        .param("size", attachment.size())
        .param("thumbnail", thumbnail.orElse(null))
        .param("at", attachment.at().toEpochMilli())
        .update();
  }

  private void addChunks(Attachment attachment, InputStream in) {
    try {
      long size = 0;
      int number = 0;
      for (byte[] chunk = in.readNBytes(CHUNK);
          chunk.length > 0 && size <= attachment.size();
          chunk = in.readNBytes(CHUNK)) {
        database
            .sql(ADD_CHUNK)
            .param("id", attachment.id().value())
            .param("number", number++)
            .param("bytes", chunk)
            .update();
        size += chunk.length;
      }
      if (size != attachment.size()) {
        throw new UnavailableException("the upload has another size than it says");
      }
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  private static UnavailableException unreadable(IOException broken) {
    return new UnavailableException("the upload cannot be read", broken);
  }

  @Override
  public List<Stored> findAll(Collection<AttachmentId> ids) {
    return database.read(() -> rows(FIND, ids)).stream()
        .map(AttachmentRows.MAPPED::stored)
        .toList();
  }

  @Override
  public ByteSource bytesOf(Attachment attachment) {
    return new ByteSource(
        attachment.size(),
        () ->
            new ChunkedStream(attachment.size(), CHUNK, number -> chunk(attachment.id(), number)));
  }

  private byte @Nullable [] chunk(AttachmentId id, int number) {
    return database.read(
        () ->
            database
                .sql(CHUNK_OF)
                .param("id", id.value())
                .param("number", number)
                .query(byte[].class)
                .optional()
                .orElse(null));
  }

  @Override
  public Optional<byte[]> thumbnailOf(AttachmentId id) {
    return database.read(
        () -> database.sql(THUMBNAIL).param("id", id.value()).query(byte[].class).optional());
  }

  @Override
  public Optional<List<Attachment>> claim(List<AttachmentId> ids, Use use) {
    return database.transaction(
        () -> {
          Map<AttachmentId, Attachment> free =
              rows(LOCK, ids).stream()
                  .map(AttachmentRows.MAPPED::stored)
                  .filter(stored -> isFor(use, stored))
                  .map(Stored::attachment)
                  .collect(toMap(Attachment::id, Function.identity()));
          if (!free.keySet().containsAll(ids)) {
            return Optional.empty();
          }
          database
              .sql(USE)
              .param("room", use.roomId().value())
              .param("key", use.message().key().value())
              .param("ids", texts(ids))
              .update();
          return Optional.of(ids.stream().map(free::get).toList());
        });
  }

  private static boolean isFor(Use use, Stored stored) {
    return stored.attachment().owner().equals(use.message().sender())
        && stored.use().map(use::equals).orElse(true);
  }

  @Override
  public void removeAll(Collection<AttachmentId> ids) {
    database.write(() -> database.sql(REMOVE).param("ids", texts(ids)).update());
  }

  @Override
  public int sweep(Instant before, int limit) {
    return database.write(
        () ->
            database
                .sql(SWEEP)
                .param("before", before.toEpochMilli())
                .param("limit", limit)
                .update());
  }

  private List<AttachmentRow> rows(String statement, Collection<AttachmentId> ids) {
    return database
        .sql(statement)
        .param("ids", texts(ids))
        .query(RecordMapper.of(AttachmentRow.class))
        .list();
  }

  private static String[] texts(Collection<AttachmentId> ids) {
    return ids.stream().map(AttachmentId::value).toArray(String[]::new);
  }

  @Override
  public List<Stored> ofOwner(UserId owner, Optional<AttachmentId> after, int limit) {
    return database
        .read(
            () ->
                database
                    .sql(OF_OWNER)
                    .param("owner", owner.value())
                    .param("after", after.map(AttachmentId::value).orElse(""))
                    .param("limit", limit)
                    .query(RecordMapper.of(AttachmentRow.class))
                    .list())
        .stream()
        .map(AttachmentRows.MAPPED::stored)
        .toList();
  }
}
