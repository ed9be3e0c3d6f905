package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.AttachmentsContract;
import dev.outcry.adapter.tck.MediaReaderContract;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.ByteSource;
import dev.outcry.application.port.out.MediaReader;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.attachment.MediaType;
import dev.outcry.domain.user.UserId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Attachments and readers that break a promise, each run through the contract by itself. */
final class BrokenAttachments {

  private BrokenAttachments() {}

  @Breaks("AT1")
  static class KeepsNoThumbnail extends SoundAttachments {
    @Override
    public Optional<byte[]> thumbnailOf(AttachmentId id) {
      return Optional.empty();
    }
  }

  @Breaks("AT1")
  static class ReadsFromTheStartOfAChunk extends SoundAttachments {
    @Override
    public ByteSource bytesOf(Attachment attachment) {
      ByteSource sound = super.bytesOf(attachment);
      return new ByteSource(sound.size(), () -> new RoughStream(sound.open().readAllBytes()));
    }
  }

  private static final class RoughStream extends ByteArrayInputStream {
    RoughStream(byte[] bytes) {
      super(bytes);
    }

    @Override
    public long skip(long wanted) {
      return super.skip(wanted < 1_000_000 ? wanted : wanted - wanted % 1_000);
    }

    @Override
    public void skipNBytes(long wanted) {
      skip(wanted);
    }
  }

  @Breaks("AT2")
  static class KeepsWhatCameBeforeItBrokeOff extends SoundAttachments {
    private final Map<AttachmentId, Stored> begun = new ConcurrentHashMap<>();

    @Override
    public void store(Attachment attachment, ByteSource bytes, Optional<byte[]> thumbnail) {
      begun.put(attachment.id(), new Stored(attachment, Optional.empty()));
      super.store(attachment, bytes, thumbnail);
      begun.remove(attachment.id());
    }

    @Override
    public List<Stored> findAll(Collection<AttachmentId> ids) {
      List<Stored> found = new ArrayList<>(super.findAll(ids));
      ids.stream().filter(begun::containsKey).map(begun::get).forEach(found::add);
      return found;
    }
  }

  @Breaks("AT3")
  static class GivesWhatIsThere extends SoundAttachments {
    @Override
    public Optional<List<Attachment>> claim(List<AttachmentId> ids, Use use) {
      List<Attachment> given = new ArrayList<>();
      ids.forEach(id -> super.claim(List.of(id), use).ifPresent(given::addAll));
      return given.size() == ids.size() ? Optional.of(given) : Optional.empty();
    }
  }

  @Breaks("AT3")
  static class KnowsNoRepeat extends SoundAttachments {
    @Override
    public Optional<List<Attachment>> claim(List<AttachmentId> ids, Use use) {
      boolean used = findAll(ids).stream().anyMatch(stored -> stored.use().isPresent());
      return used ? Optional.empty() : super.claim(ids, use);
    }
  }

  @Breaks("AT4")
  static class TellsEveryoneThatTheyAreTheirs extends SoundAttachments {
    @Override
    public Optional<List<Attachment>> claim(List<AttachmentId> ids, Use use) {
      boolean free = findAll(ids).stream().allMatch(stored -> stored.use().isEmpty());
      Optional<List<Attachment>> claimed = super.claim(ids, use);
      return free && claimed.isEmpty()
          ? Optional.of(findAll(ids).stream().map(Stored::attachment).toList())
          : free ? claimed : Optional.empty();
    }
  }

  @Breaks("AT5")
  static class RemovesOnlyWhatNobodyUses extends SoundAttachments {
    @Override
    public void removeAll(Collection<AttachmentId> ids) {
      super.removeAll(
          findAll(ids).stream()
              .filter(stored -> stored.use().isEmpty())
              .map(stored -> stored.attachment().id())
              .toList());
    }
  }

  @Breaks("AT6")
  static class SweepsWhatIsOldEnough extends SoundAttachments {
    @Override
    public int sweep(Instant before, int limit) {
      return super.sweep(before.plusMillis(1), limit);
    }
  }

  @Breaks("AT6")
  static class SweepsMoreThanItIsAskedTo extends SoundAttachments {
    @Override
    public int sweep(Instant before, int limit) {
      return super.sweep(before, limit + 1);
    }
  }

  @Breaks("AT7")
  static class ListsThePlaceAgain extends SoundAttachments {
    @Override
    public List<Stored> ofOwner(UserId owner, Optional<AttachmentId> after, int limit) {
      return super.ofOwner(owner, Optional.empty(), limit);
    }
  }

  @Breaks("MR1")
  static class BelievesWhatIsClaimed extends SoundReader {
    @Override
    public MediaType typeOf(ByteSource bytes) {
      return new MediaType("image/png");
    }
  }

  @Breaks("MR2")
  static class TakesAnyBytesForAThumbnail extends SoundReader {
    @Override
    public Optional<byte[]> thumbnailOf(ByteSource bytes) {
      try (InputStream in = bytes.open()) {
        return Optional.of(in.readAllBytes());
      } catch (IOException unreadable) {
        return Optional.empty();
      }
    }
  }

  @Breaks({})
  static class KeepsEveryAttachment extends SoundAttachments {}

  @Breaks({})
  static class SeesWhatItSees extends SoundReader {}

  private abstract static class SoundAttachments implements Attachments, AttachmentsContract {
    private final Attachments attachments = new InMemoryAttachments(Long.MAX_VALUE);

    @Override
    public Attachments attachments() {
      return this;
    }

    @Override
    public void store(Attachment attachment, ByteSource bytes, Optional<byte[]> thumbnail) {
      attachments.store(attachment, bytes, thumbnail);
    }

    @Override
    public List<Stored> findAll(Collection<AttachmentId> ids) {
      return attachments.findAll(ids);
    }

    @Override
    public ByteSource bytesOf(Attachment attachment) {
      return attachments.bytesOf(attachment);
    }

    @Override
    public Optional<byte[]> thumbnailOf(AttachmentId id) {
      return attachments.thumbnailOf(id);
    }

    @Override
    public Optional<List<Attachment>> claim(List<AttachmentId> ids, Use use) {
      return attachments.claim(ids, use);
    }

    @Override
    public void removeAll(Collection<AttachmentId> ids) {
      attachments.removeAll(ids);
    }

    @Override
    public int sweep(Instant before, int limit) {
      return attachments.sweep(before, limit);
    }

    @Override
    public List<Stored> ofOwner(UserId owner, Optional<AttachmentId> after, int limit) {
      return attachments.ofOwner(owner, after, limit);
    }
  }

  private abstract static class SoundReader implements MediaReader, MediaReaderContract {
    private final MediaReader reader = new JdkMediaReader();

    @Override
    public MediaReader reader() {
      return this;
    }

    @Override
    public MediaType typeOf(ByteSource bytes) {
      return reader.typeOf(bytes);
    }

    @Override
    public Optional<byte[]> thumbnailOf(ByteSource bytes) {
      return reader.thumbnailOf(bytes);
    }
  }
}
