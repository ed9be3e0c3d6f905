package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.NOON;
import static dev.outcry.adapter.tck.Samples.anyAttachmentId;
import static dev.outcry.adapter.tck.Samples.anyMessageKey;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.Attachments.Stored;
import dev.outcry.application.port.out.Attachments.Use;
import dev.outcry.application.port.out.ByteSource;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.user.UserId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Attachments} does. */
public interface AttachmentsContract {

  /** The attachments to test, the same throughout a test. */
  Attachments attachments();

  @Test
  default void at1_whatIsStoredIsFound() {
    Attachment plain = stored(anyUserId(), 10, NOON);
    Attachment pictured = Samples.anAttachment(anyUserId(), 7, true, NOON);
    byte[] thumbnail = {1, 2, 3};
    attachments().store(pictured, Bytes.of(pictured).source(), Optional.of(thumbnail));

    assertThat(attachments().findAll(List.of(plain.id(), pictured.id(), anyAttachmentId())))
        .containsExactlyInAnyOrder(
            new Stored(plain, Optional.empty()), new Stored(pictured, Optional.empty()));
    assertThat(attachments().thumbnailOf(pictured.id())).contains(thumbnail);
    assertThat(attachments().thumbnailOf(plain.id())).isEmpty();
    assertThat(attachments().thumbnailOf(anyAttachmentId())).isEmpty();
  }

  /** Sizes below, at and beyond what stores are likely to cut files into. */
  @ParameterizedTest
  @ValueSource(
      ints = {1, 261_119, 261_120, 261_121, 262_143, 262_144, 262_145, 1_048_576, 3_000_001})
  default void at1_bytesAreReadAsTheyWereGivenFromAnyPlaceOn(int size) {
    Attachment attachment = stored(anyUserId(), size, NOON);
    byte[] bytes = Bytes.of(attachment).all();

    assertThat(attachments().bytesOf(attachment).size()).isEqualTo(size);
    for (int from : new int[] {0, 1, size / 3, size / 2, size - 2, size - 1, size}) {
      int place = Math.max(from, 0);
      assertThat(Arrays.equals(readFrom(attachment, place), tail(bytes, place)))
          .as("%d bytes from %d on", size, place)
          .isTrue();
    }
  }

  @Test
  default void at1_allThatAreStoredAtOnceAreFound() {
    List<Attachment> all = Race.of(runner -> stored(anyUserId(), 100_000 + runner, NOON));

    for (Attachment attachment : all) {
      assertThat(Arrays.equals(readFrom(attachment, 0), Bytes.of(attachment).all())).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 300_000, 999_999})
  default void at2_ofWhatBreaksOffNothingIsFound(int readable) {
    Attachment attachment = Samples.anAttachment(anyUserId(), 1_000_000, false, NOON);

    assertThatThrownBy(
            () ->
                attachments()
                    .store(attachment, Bytes.of(attachment).failingAt(readable), Optional.empty()))
        .isInstanceOf(UnavailableException.class);

    assertNothingIsLeftOf(attachment);
    attachments().store(attachment, Bytes.of(attachment).source(), Optional.empty());
    assertThat(Arrays.equals(readFrom(attachment, 0), Bytes.of(attachment).all())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 999_999, 1_000_001, 2_000_000})
  default void at2_whatHasAnotherSizeThanItSaysIsNotStored(int size) {
    Attachment attachment = Samples.anAttachment(anyUserId(), 1_000_000, false, NOON);
    Bytes others = new Bytes(attachment.id(), size);

    assertThatThrownBy(() -> attachments().store(attachment, others.source(), Optional.empty()))
        .isInstanceOf(UnavailableException.class);

    assertNothingIsLeftOf(attachment);
  }

  @Test
  default void at3_aMessageGetsAllOfThem() {
    UserId ann = anyUserId();
    Attachment one = stored(ann, 1, NOON);
    Attachment other = stored(ann, 2, NOON);
    Use use = aUseBy(ann);

    assertThat(attachments().claim(List.of(other.id(), one.id()), use))
        .contains(List.of(other, one));
    assertThat(attachments().claim(List.of(other.id(), one.id()), use))
        .contains(List.of(other, one));
    assertThat(attachments().findAll(List.of(one.id(), other.id())))
        .containsExactlyInAnyOrder(
            new Stored(one, Optional.of(use)), new Stored(other, Optional.of(use)));
  }

  @Test
  default void at3_orNone() {
    UserId ann = anyUserId();
    Attachment own = stored(ann, 1, NOON);
    Attachment taken = stored(ann, 1, NOON);
    Attachment ofBen = stored(anyUserId(), 1, NOON);
    Use before = aUseBy(ann);
    attachments().claim(List.of(taken.id()), before);
    Use use = aUseBy(ann);

    for (AttachmentId missing : List.of(taken.id(), ofBen.id(), anyAttachmentId())) {
      assertThat(attachments().claim(List.of(own.id(), missing), use)).isEmpty();
      assertThat(attachments().claim(List.of(missing, own.id()), use)).isEmpty();
    }

    assertThat(attachments().findAll(List.of(own.id(), taken.id(), ofBen.id())))
        .containsExactlyInAnyOrder(
            new Stored(own, Optional.empty()),
            new Stored(taken, Optional.of(before)),
            new Stored(ofBen, Optional.empty()));
    assertThat(attachments().claim(List.of(own.id()), use)).contains(List.of(own));
  }

  @Test
  default void at3_theSameKeyInAnotherRoomIsAnotherMessage() {
    UserId ann = anyUserId();
    Attachment attachment = stored(ann, 1, NOON);
    Use use = aUseBy(ann);
    attachments().claim(List.of(attachment.id()), use);

    assertThat(attachments().claim(List.of(attachment.id()), new Use(anyRoomId(), use.message())))
        .isEmpty();
  }

  @Test
  default void at4_ofThoseWhoClaimTheSameAtOnceOneSucceeds() {
    UserId ann = anyUserId();
    List<AttachmentId> ids =
        List.of(stored(ann, 1, NOON).id(), stored(ann, 2, NOON).id(), stored(ann, 3, NOON).id());
    List<AttachmentId> backwards = List.of(ids.get(2), ids.get(1), ids.get(0));

    List<Use> uses =
        Race.of(
            runner -> {
              Use use = aUseBy(ann);
              List<AttachmentId> asked = runner % 2 == 0 ? ids : backwards;
              return attachments().claim(asked, use).isPresent() ? use : aUseBy(ann);
            });

    List<Optional<Use>> given =
        attachments().findAll(ids).stream().map(Stored::use).distinct().toList();
    assertThat(given).hasSize(1);
    assertThat(uses).containsOnlyOnce(given.get(0).orElseThrow());
  }

  @Test
  default void at4_theSameClaimMadeAtOnceIsOne() {
    UserId ann = anyUserId();
    Attachment attachment = stored(ann, 1, NOON);
    Use use = aUseBy(ann);

    List<Optional<List<Attachment>>> claims =
        Race.of(runner -> attachments().claim(List.of(attachment.id()), use));

    assertThat(claims).containsOnly(Optional.of(List.of(attachment)));
  }

  @Test
  default void at5_ofWhatIsRemovedNothingIsLeft() throws IOException {
    UserId ann = anyUserId();
    Attachment claimed = Samples.anAttachment(ann, 300_000, true, NOON);
    attachments().store(claimed, Bytes.of(claimed).source(), Optional.of(new byte[] {1}));
    attachments().claim(List.of(claimed.id()), aUseBy(ann));
    Attachment unclaimed = stored(ann, 300_000, NOON);
    Attachment other = stored(ann, 300_000, NOON);

    for (int time = 0; time < 2; time++) {
      attachments().removeAll(List.of(claimed.id(), anyAttachmentId(), unclaimed.id()));
    }

    assertNothingIsLeftOf(claimed);
    assertNothingIsLeftOf(unclaimed);
    assertThat(Arrays.equals(readFrom(other, 0), Bytes.of(other).all())).isTrue();
    assertThat(attachments().claim(List.of(unclaimed.id()), aUseBy(ann))).isEmpty();
    attachments().removeAll(List.of());
  }

  @Test
  default void at6_whatNobodyUsedInTimeIsSwept() {
    UserId ann = anyUserId();
    Instant longAgo = NOON.minus(Duration.ofDays(10_000));
    List<Attachment> old =
        List.of(
            stored(ann, 1, longAgo.minusMillis(1)),
            stored(ann, 1, longAgo.minusMillis(2)),
            stored(ann, 1, longAgo.minusMillis(3)));
    Attachment used = stored(ann, 1, longAgo.minusMillis(1));
    Use use = aUseBy(ann);
    attachments().claim(List.of(used.id()), use);
    Attachment inTime = stored(ann, 1, longAgo);

    assertThat(attachments().sweep(longAgo, 2)).isEqualTo(2);
    assertThat(attachments().sweep(longAgo, 2)).isEqualTo(1);
    assertThat(attachments().sweep(longAgo, 2)).isZero();

    old.forEach(this::assertNothingIsLeftOf);
    assertThat(attachments().findAll(List.of(used.id(), inTime.id())))
        .containsExactlyInAnyOrder(
            new Stored(used, Optional.of(use)), new Stored(inTime, Optional.empty()));
    attachments().removeAll(List.of(used.id(), inTime.id()));
  }

  @Test
  default void at6_whatIsSweptWhileItIsClaimedIsEitherClaimedOrGone() {
    UserId ann = anyUserId();
    Instant longAgo = NOON.minus(Duration.ofDays(20_000));
    List<AttachmentId> ids =
        Collections.nCopies(20, 1).stream().map(size -> stored(ann, size, longAgo).id()).toList();

    List<Boolean> claimed =
        Race.of(
            runner -> {
              attachments().sweep(longAgo.plusMillis(1), 1);
              AttachmentId id = ids.get(runner % ids.size());
              Use use = aUseBy(ann);
              boolean isClaimed = attachments().claim(List.of(id), use).isPresent();
              return !isClaimed || isReadableFor(id, use);
            });

    assertThat(claimed).containsOnly(true);
    attachments().removeAll(ids);
  }

  @Test
  default void at7_whatSomebodyUploadedIsListedInTheOrderOfIds() {
    UserId ann = anyUserId();
    List<Attachment> all =
        Stream.generate(() -> stored(ann, 1, NOON))
            .limit(5)
            .sorted(comparing(attachment -> attachment.id().value()))
            .toList();
    stored(anyUserId(), 1, NOON);
    Use use = aUseBy(ann);
    attachments().claim(List.of(all.get(1).id()), use);
    attachments().removeAll(List.of(all.get(3).id()));
    List<Stored> left =
        List.of(
            new Stored(all.get(0), Optional.empty()),
            new Stored(all.get(1), Optional.of(use)),
            new Stored(all.get(2), Optional.empty()),
            new Stored(all.get(4), Optional.empty()));

    assertThat(attachments().ofOwner(ann, Optional.empty(), 100)).isEqualTo(left);
    assertThat(attachments().ofOwner(ann, Optional.empty(), 3)).isEqualTo(left.subList(0, 3));
    assertThat(attachments().ofOwner(ann, Optional.of(all.get(1).id()), 100))
        .isEqualTo(left.subList(2, 4));
    assertThat(attachments().ofOwner(ann, Optional.of(all.get(4).id()), 100)).isEmpty();
    assertThat(attachments().ofOwner(anyUserId(), Optional.empty(), 100)).isEmpty();
  }

  private boolean isReadableFor(AttachmentId id, Use use) {
    return attachments().findAll(List.of(id)).stream()
        .filter(stored -> stored.use().equals(Optional.of(use)))
        .anyMatch(stored -> readFrom(stored.attachment(), 0).length == 1);
  }

  private Attachment stored(UserId owner, int size, Instant at) {
    Attachment attachment = Samples.anAttachment(owner, size, false, at);
    attachments().store(attachment, Bytes.of(attachment).source(), Optional.empty());
    return attachment;
  }

  private void assertNothingIsLeftOf(Attachment attachment) {
    assertThat(attachments().findAll(List.of(attachment.id()))).isEmpty();
    assertThat(attachments().thumbnailOf(attachment.id())).isEmpty();
    assertThatThrownBy(
            () -> {
              try (InputStream in = attachments().bytesOf(attachment).open()) {
                in.read();
              }
            })
        .isInstanceOf(UnavailableException.class);
  }

  private byte[] readFrom(Attachment attachment, int place) {
    try (InputStream in = attachments().bytesOf(attachment).open()) {
      in.skipNBytes(place);
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static Use aUseBy(UserId sender) {
    return new Use(anyRoomId(), new PostKey(sender, anyMessageKey()));
  }

  /** Bytes that follow from an id, and repeat nowhere soon. */
  record Bytes(AttachmentId id, long size) {

    static Bytes of(Attachment attachment) {
      return new Bytes(attachment.id(), attachment.size());
    }

    byte[] all() {
      byte[] bytes = new byte[Math.toIntExact(size)];
      int state = Objects.hash(id.value());
      for (int i = 0; i < bytes.length; i++) {
        state = state * 1_103_515_245 + 12_345;
        bytes[i] = (byte) (state >>> 16);
      }
      return bytes;
    }

    ByteSource source() {
      return new ByteSource(size, () -> new ByteArrayInputStream(all()));
    }

    /** The same, which cannot be read from a place on. */
    ByteSource failingAt(int place) {
      return new ByteSource(size, () -> new BreakingStream(Arrays.copyOf(all(), place)));
    }
  }
}
