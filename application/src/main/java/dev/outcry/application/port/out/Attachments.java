package dev.outcry.application.port.out;

import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Files that people uploaded, and the messages that they belong to. However large a file is, no
 * more than a small part of it is held in memory, unless memory is where it is kept. Safe for use
 * by many threads.
 *
 * <ul>
 *   <li><b>AT1</b> Once {@code store} has returned, everyone finds the attachment and its
 *       thumbnail, and reads its bytes as they were given, from any place on.
 *   <li><b>AT2</b> Of what is not stored as a whole, because its source breaks off or has another
 *       size than was said, nothing is ever found; {@code store} throws {@link
 *       UnavailableException}, and may be tried again.
 *   <li><b>AT3</b> {@code claim} gives all of the attachments to the message, or none: none, if one
 *       is not there, is not the sender's or belongs to another message. Claiming for the same
 *       message once more answers the same.
 *   <li><b>AT4</b> An attachment belongs to at most one message: of any number of concurrent claims
 *       of the same attachments exactly one succeeds.
 *   <li><b>AT5</b> Of what is removed nothing is left, bytes and thumbnail included. Removing it
 *       once more changes nothing, and nothing else is touched.
 *   <li><b>AT6</b> {@code sweep} removes what was uploaded before a time and belongs to no message,
 *       and nothing else. What is swept while it is claimed is either claimed or gone.
 *   <li><b>AT7</b> {@code ofOwner} answers all that somebody uploaded and that is there, and nobody
 *       else's, each once, in the order of ids; after an id, those behind it.
 * </ul>
 */
public interface Attachments {

  /** The message that attachments belong to. Whose they are is whose message it is. */
  record Use(RoomId roomId, PostKey message) {}

  /**
   * An attachment.
   *
   * @param use the message that it belongs to, if it does
   */
  record Stored(Attachment attachment, Optional<Use> use) {}

  /**
   * Stores a new attachment. Durable when it returns.
   *
   * @param bytes as many as the attachment says
   * @param thumbnail a small picture, in JPEG; there if the attachment says so
   * @throws UnavailableException also if the bytes cannot be read
   */
  void store(Attachment attachment, ByteSource bytes, Optional<byte[]> thumbnail);

  /** The attachments of these ids that are there, in no order. */
  List<Stored> findAll(Collection<AttachmentId> ids);

  /** The bytes of an attachment. They are out of reach once it is removed. */
  ByteSource bytesOf(Attachment attachment);

  /** The thumbnail of an attachment, if it is there and has one. */
  Optional<byte[]> thumbnailOf(AttachmentId id);

  /**
   * Gives attachments to a message of their owner. Durable when it returns.
   *
   * @param ids each once
   * @return the attachments in the order of their ids; empty if they cannot be given
   */
  Optional<List<Attachment>> claim(List<AttachmentId> ids, Use use);

  /** Removes attachments, whoever they belong to. Durable when it returns. */
  void removeAll(Collection<AttachmentId> ids);

  /**
   * Removes what nobody gave to a message in time.
   *
   * @param before when it was uploaded at the latest, exclusively
   * @param limit at most so many
   * @return how many were removed
   */
  int sweep(Instant before, int limit);

  /** At most {@code limit} attachments that a person uploaded. */
  List<Stored> ofOwner(UserId owner, Optional<AttachmentId> after, int limit);
}
