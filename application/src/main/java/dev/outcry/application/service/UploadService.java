package dev.outcry.application.service;

import dev.outcry.application.port.in.UploadAttachment;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.ByteSource;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.MediaReader;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.attachment.MediaType;
import dev.outcry.domain.attachment.Upload;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

final class UploadService implements UploadAttachment {

  /** How often what nobody gave to a message is swept up. */
  static final Duration SWEEP = Duration.ofMinutes(1);

  private static final Duration UNUSED = Duration.ofDays(1);
  private static final int SWEPT_AT_ONCE = 100;
  private static final int WORKED_ON_AT_ONCE = 4;
  private static final int WAITING = 32;
  private static final int PATIENCE_SECONDS = 30;

  /** Whoever waits holds a thread of the server, which others need. */
  private final Semaphore places = new Semaphore(WORKED_ON_AT_ONCE + WAITING);

  private final Semaphore turns = new Semaphore(WORKED_ON_AT_ONCE, true);
  private final Attachments attachments;
  private final MediaReader media;
  private final IdGenerator ids;
  private final Throttle throttle;
  private final Space space;

  /** How large a file may be, and what time it is. */
  record Space(long maxBytes, InstantSource clock) {}

  UploadService(Ports ports, Throttle throttle, Space space) {
    this.attachments = ports.attachments();
    this.media = ports.mediaReader();
    this.ids = ports.idGenerator();
    this.throttle = throttle;
    this.space = space;
  }

  @Override
  public Attachment upload(Command command) {
    throttle.upload(command.upload().owner());
    if (command.bytes().size() > space.maxBytes()) {
      throw new RefusedException(RefusalCode.ATTACHMENT_TOO_LARGE);
    }
    if (!places.tryAcquire()) {
      throw tooMuch();
    }
    try {
      return inTurn(command);
    } finally {
      places.release();
    }
  }

  private Attachment inTurn(Command command) {
    takeTurn();
    try {
      return stored(command.upload(), command.bytes());
    } finally {
      turns.release();
    }
  }

  private Attachment stored(Upload upload, ByteSource bytes) {
    MediaType type = upload.accept(media.typeOf(bytes));
    Optional<byte[]> thumbnail = type.isPicture() ? media.thumbnailOf(bytes) : Optional.empty();
    Attachment attachment =
        new Attachment(
            new AttachmentId(ids.next()),
            upload.owner(),
            upload.name(),
            type,
            bytes.size(),
            thumbnail.isPresent(),
            space.clock().instant().truncatedTo(ChronoUnit.MILLIS));
    attachments.store(attachment, bytes, thumbnail);
    return attachment;
  }

  private void takeTurn() {
    try {
      if (turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw tooMuch();
  }

  private static UnavailableException tooMuch() {
    return new UnavailableException("too much is being uploaded");
  }

  void sweep() {
    attachments.sweep(space.clock().instant().minus(UNUSED), SWEPT_AT_ONCE);
  }
}
