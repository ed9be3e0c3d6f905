package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.ByteSource;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.user.UserId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Files in memory: at most so many bytes of all together, thumbnails left aside. */
final class InMemoryAttachments implements Attachments {

  private final long maxBytes;
  private final Map<AttachmentId, Kept> kept = new HashMap<>();
  private long taken;

  private record Kept(Stored stored, byte[] bytes, Optional<byte[]> thumbnail) {
    Attachment attachment() {
      return stored.attachment();
    }

    Kept usedBy(Use use) {
      return new Kept(new Stored(attachment(), Optional.of(use)), bytes, thumbnail);
    }

    boolean isFor(Use use) {
      return attachment().owner().equals(use.message().sender())
          && stored.use().map(use::equals).orElse(true);
    }
  }

  InMemoryAttachments(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public void store(Attachment attachment, ByteSource bytes, Optional<byte[]> thumbnail) {
    reserve(attachment.size());
    boolean stored = false;
    try {
      byte[] copy = copy(attachment, bytes);
      synchronized (this) {
        Stored fresh = new Stored(attachment, Optional.empty());
        kept.put(attachment.id(), new Kept(fresh, copy, thumbnail.map(byte[]::clone)));
      }
      stored = true;
    } finally {
      if (!stored) {
        giveBack(attachment.size());
      }
    }
  }

  /** Before the bytes are read: those who come at once do not get more together than there is. */
  private synchronized void reserve(long size) {
    if (taken + size > maxBytes) {
      throw new UnavailableException("there is no more memory for attachments");
    }
    taken += size;
  }

  private synchronized void giveBack(long size) {
    taken -= size;
  }

  private static byte[] copy(Attachment attachment, ByteSource bytes) {
    try (InputStream in = bytes.open()) {
      byte[] copy = in.readNBytes(Math.toIntExact(attachment.size()));
      if (copy.length == attachment.size() && in.read() < 0) {
        return copy;
      }
      throw new UnavailableException("the upload has another size than it says");
    } catch (IOException broken) {
      throw new UnavailableException("the upload cannot be read", broken);
    }
  }

  @Override
  public synchronized List<Stored> findAll(Collection<AttachmentId> ids) {
    return ids.stream()
        .distinct()
        .map(kept::get)
        .filter(Objects::nonNull)
        .map(Kept::stored)
        .toList();
  }

  @Override
  public ByteSource bytesOf(Attachment attachment) {
    return new ByteSource(
        attachment.size(), () -> new ByteArrayInputStream(present(attachment.id()).bytes()));
  }

  private synchronized Kept present(AttachmentId id) {
    Kept present = kept.get(id);
    if (present == null) {
      throw new UnavailableException("the attachment was removed");
    }
    return present;
  }

  @Override
  public synchronized Optional<byte[]> thumbnailOf(AttachmentId id) {
    return Optional.ofNullable(kept.get(id)).flatMap(Kept::thumbnail).map(byte[]::clone);
  }

  @Override
  public synchronized Optional<List<Attachment>> claim(List<AttachmentId> ids, Use use) {
    List<Kept> asked = ids.stream().map(kept::get).filter(Objects::nonNull).toList();
    if (asked.size() < ids.size() || !asked.stream().allMatch(one -> one.isFor(use))) {
      return Optional.empty();
    }
    asked.forEach(one -> kept.put(one.attachment().id(), one.usedBy(use)));
    return Optional.of(asked.stream().map(Kept::attachment).toList());
  }

  @Override
  public synchronized void removeAll(Collection<AttachmentId> ids) {
    for (AttachmentId id : ids) {
      Kept removed = kept.remove(id);
      if (removed != null) {
        taken -= removed.attachment().size();
      }
    }
  }

  @Override
  public synchronized int sweep(Instant before, int limit) {
    List<AttachmentId> unused =
        kept.values().stream()
            .filter(one -> one.stored().use().isEmpty() && one.attachment().at().isBefore(before))
            .map(one -> one.attachment().id())
            .limit(limit)
            .toList();
    removeAll(unused);
    return unused.size();
  }

  @Override
  public synchronized List<Stored> ofOwner(UserId owner, Optional<AttachmentId> after, int limit) {
    return kept.values().stream()
        .map(Kept::stored)
        .filter(stored -> stored.attachment().owner().equals(owner))
        .filter(stored -> after.filter(id -> !isBehind(stored, id)).isEmpty())
        .sorted(comparing(stored -> stored.attachment().id().value()))
        .limit(limit)
        .toList();
  }

  private static boolean isBehind(Stored stored, AttachmentId id) {
    return stored.attachment().id().value().compareTo(id.value()) > 0;
  }
}
