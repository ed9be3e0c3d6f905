package dev.outcry.application.service;

import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.application.service.MessageService.Asking;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import dev.outcry.domain.timeline.Seq;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Leaves tombstones of messages, by way of their rooms' lanes like everything that changes one. */
final class Tombstones {

  private final Timeline timeline;
  private final Asking asking;

  Tombstones(Timeline timeline, Asking asking) {
    this.timeline = timeline;
    this.asking = asking;
  }

  /** They are gone when this returns. What is gone already stays as it is. */
  void lay(List<Entry> messages) {
    List<CompletableFuture<EntryAnswer>> answers = messages.stream().map(this::delete).toList();
    try {
      answers.forEach(CompletableFuture::join);
    } catch (CompletionException unanswered) {
      throw new UnavailableException("messages are not deleted yet", unanswered.getCause());
    }
  }

  private CompletableFuture<EntryAnswer> delete(Entry message) {
    RoomId roomId = message.roomId();
    Seq seq = message.seq();
    return asking
        .ask(
            roomId,
            to -> new RoomCommand.Delete(roomId, seq, message.sender(), false, Optional.of(to)),
            appended ->
                timeline.load(roomId, Set.of(), Set.of(seq)).entries().stream()
                    .filter(Entry::isDeleted)
                    .findFirst()
                    .map(entry -> new Persisted(seq, entry.rev(), false)))
        .answer()
        .toCompletableFuture();
  }
}
