package dev.outcry.application.service;

import dev.outcry.application.port.in.DeleteMessage;
import dev.outcry.application.port.in.EditMessage;
import dev.outcry.application.port.out.CommandLane.Appended;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.service.MessageService.Asking;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Entry.Deletion;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What becomes of what was said. */
final class ChangeMessageService implements EditMessage, DeleteMessage {

  static final CompletionStage<EntryAnswer> NO_SUCH_ENTRY =
      CompletableFuture.completedStage(new EntryAnswer.Refused(RefusalCode.ENTRY_NOT_FOUND));

  private final RoomAccess access;
  private final Timeline timeline;
  private final Handled handled;
  private final Asking asking;

  ChangeMessageService(RoomAccess access, Timeline timeline, Asking asking) {
    this.access = access;
    this.timeline = timeline;
    this.handled = new Handled(timeline);
    this.asking = asking;
  }

  @Override
  public CompletionStage<EntryAnswer> edit(EditMessage.Command command) {
    RoomId roomId = command.roomId();
    if (!isThere(command.seq(), access.talker(command.caller(), roomId))) {
      return NO_SUCH_ENTRY;
    }
    return asking
        .ask(
            roomId,
            to ->
                new RoomCommand.Edit(
                    roomId,
                    command.seq(),
                    command.caller(),
                    command.text(),
                    command.expectedRev(),
                    Optional.of(to)),
            appended ->
                entry(roomId, command.seq())
                    .filter(entry -> isChangedBy(appended, entry))
                    .map(ChangeMessageService::persisted))
        .answer();
  }

  @Override
  public CompletionStage<EntryAnswer> delete(DeleteMessage.Command command) {
    RoomId roomId = command.roomId();
    Membership member = access.member(command.caller(), roomId);
    if (!isThere(command.seq(), member)) {
      return NO_SUCH_ENTRY;
    }
    boolean moderator = member.role().isModerator();
    return asking
        .ask(
            roomId,
            to ->
                new RoomCommand.Delete(
                    roomId, command.seq(), command.caller(), moderator, Optional.of(to)),
            appended -> {
              Deletion deletion =
                  new Deletion(command.caller(), moderator, appended.at(), appended.position());
              return handled.answerTo(
                  appended,
                  roomId,
                  command.seq(),
                  (entry, next) -> again(appended, deletion, entry, next));
            })
        .answer();
  }

  /** What a member may not see is not there; but who came back still has what they said before. */
  private boolean isThere(Seq seq, Membership member) {
    return member.maySee(seq)
        || entry(member.roomId(), seq)
            .filter(entry -> entry.sender().equals(member.userId()))
            .isPresent();
  }

  private Optional<Entry> entry(RoomId roomId, Seq seq) {
    return timeline.load(roomId, Set.of(), Set.of(seq)).entries().stream().findFirst();
  }

  /** Whether what the lane took there is the last that changed the content. */
  private static boolean isChangedBy(Appended appended, Entry entry) {
    return entry.change().position().equals(appended.position());
  }

  /** What is deleted stays so: who finds nothing left to do was not the first. */
  private static Optional<EntryAnswer> again(
      Appended appended, Deletion deletion, Entry entry, Rev next) {
    return isChangedBy(appended, entry)
        ? Optional.of(persisted(entry))
        : entry
            .delete(deletion, next)
            .fold(
                neverHandled -> Optional.empty(),
                unchanged -> Optional.of(new Persisted(entry.seq(), unchanged.entry().rev(), true)),
                refused -> Optional.of(new EntryAnswer.Refused(refused.refusal())));
  }

  private static EntryAnswer persisted(Entry changed) {
    return new Persisted(changed.seq(), changed.change().rev(), false);
  }
}
