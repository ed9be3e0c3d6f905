package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.NoLane;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ListAuctions;
import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.application.port.in.UploadAttachment;
import dev.outcry.application.port.out.ByteSource;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.attachment.FileName;
import dev.outcry.domain.attachment.Upload;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Terms;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A lot is on sale with all of its pictures, or not at all. */
class LotPicturesTest {

  private static final byte[] GIF = "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1);

  @Test
  void whatCannotBeShownIsNotOnSale() {
    try (Wiring wiring = Wiring.inMemory(Clock.systemUTC());
        Outcry outcry = wiring.withLanes(new NoLane<>(), new NoLane<>(), new NoLane<>()).start()) {
      AttachmentId picture = upload(outcry);

      assertThatThrownBy(() -> open(outcry, picture)).isInstanceOf(UnavailableException.class);
      assertThat(onSale(outcry)).isZero();
    }
  }

  @Test
  void ofTwoLotsAtOnceWithOnePictureOneIsOnSale() {
    try (Wiring wiring = Wiring.inMemory(Clock.systemUTC());
        Outcry outcry = wiring.start()) {
      AttachmentId picture = upload(outcry);

      List<CompletableFuture<Optional<RefusalCode>>> told =
          Stream.generate(() -> CompletableFuture.supplyAsync(() -> refusal(outcry, picture)))
              .limit(2)
              .toList();

      assertThat(told.stream().map(CompletableFuture::join))
          .containsExactlyInAnyOrder(
              Optional.empty(), Optional.of(RefusalCode.ATTACHMENT_NOT_FOUND));
      assertThat(onSale(outcry)).isOne();
    }
  }

  private static Optional<RefusalCode> refusal(Outcry outcry, AttachmentId picture) {
    try {
      open(outcry, picture);
      return Optional.empty();
    } catch (RefusedException refused) {
      return Optional.of(refused.refusal().code());
    }
  }

  private static void open(Outcry outcry, AttachmentId picture) {
    Terms terms = Bidding.terms(BiddingMode.OPEN, Instant.now(), Optional.empty());
    outcry
        .openAuction()
        .open(new OpenAuction.Command(People.SELLER, "a lamp", "", List.of(picture), terms));
  }

  private static AttachmentId upload(Outcry outcry) {
    Upload upload = new Upload(People.SELLER, new FileName("lamp.gif"), Optional.empty());
    ByteSource source = new ByteSource(GIF.length, () -> new ByteArrayInputStream(GIF));
    return outcry.uploadAttachment().upload(new UploadAttachment.Command(upload, source)).id();
  }

  private static int onSale(Outcry outcry) {
    return outcry
        .listAuctions()
        .list(
            new ListAuctions.Query(
                People.BOB,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                10))
        .auctions()
        .size();
  }
}
