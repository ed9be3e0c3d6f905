package dev.outcry.application.service;

import dev.outcry.application.port.in.SendMessage;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.References;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Pictures of lots: each lot's are one message of the seller's, the first in its room. */
final class LotPictures {

  private final MessageFiles files;
  private final MessageService messages;

  LotPictures(MessageFiles files, MessageService messages) {
    this.files = files;
    this.messages = messages;
  }

  /** Refuses what is not the seller's to show, and what is no picture. */
  void check(Lot lot) {
    if (lot.pictures().isEmpty()) {
      return;
    }
    boolean arePictures =
        files.check(message(lot), new PostKey(lot.seller(), key(lot))).stream()
            .allMatch(stored -> stored.attachment().mediaType().isPicture());
    if (!arePictures) {
      throw new RefusedException(RefusalCode.NOT_AN_IMAGE);
    }
  }

  /** They are recorded when this returns: the lot is not sold without them. */
  void show(Lot lot) {
    if (lot.pictures().isEmpty()) {
      return;
    }
    EntryAnswer answer = awaited(messages.post(message(lot)));
    answer.fold(
        recorded -> recorded,
        refused -> {
          throw new RefusedException(refused.refusal());
        });
  }

  private static EntryAnswer awaited(SendMessage.Sent sent) {
    try {
      return sent.persisted().toCompletableFuture().join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private static SendMessage.Command message(Lot lot) {
    return new SendMessage.Command(
        lot.seller(),
        lot.roomId(),
        Optional.of(key(lot)),
        MessageText.NONE,
        References.NONE,
        lot.pictures());
  }

  private static MessageKey key(Lot lot) {
    return MessageKey.causedBy(lot.auctionId() + ":pictures");
  }
}
