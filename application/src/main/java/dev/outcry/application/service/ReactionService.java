package dev.outcry.application.service;

import dev.outcry.application.port.in.ReactToMessage;
import dev.outcry.application.port.in.WithdrawReaction;
import dev.outcry.application.port.out.ReplyTo;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.service.MessageService.Asking;
import dev.outcry.domain.Position;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import dev.outcry.domain.timeline.EntryChange;
import dev.outcry.domain.timeline.Reaction;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What people show of what was said. */
final class ReactionService implements ReactToMessage, WithdrawReaction {

  private final RoomAccess access;
  private final Handled handled;
  private final Asking asking;
  private final MessageReferences entries;

  ReactionService(RoomAccess access, Timeline timeline, Asking asking) {
    this.access = access;
    this.handled = new Handled(timeline);
    this.asking = asking;
    this.entries = new MessageReferences(access, timeline);
  }

  private interface Wish {
    EntryChange on(Entry entry, Rev next, Position position);
  }

  @Override
  public CompletionStage<EntryAnswer> react(ReactToMessage.Command command) {
    RoomId roomId = command.roomId();
    Seq seq = command.seq();
    Reaction reaction = new Reaction(command.caller(), command.emoji());
    asking.throttle().message(command.caller());
    access.signaller(command.caller(), roomId);
    return changed(
        roomId,
        seq,
        command.caller(),
        to -> new RoomCommand.React(roomId, seq, reaction, Optional.of(to)),
        (entry, next, at) -> entry.react(reaction, next, at));
  }

  @Override
  public CompletionStage<EntryAnswer> withdraw(WithdrawReaction.Command command) {
    RoomId roomId = command.roomId();
    Seq seq = command.seq();
    Reaction reaction = new Reaction(command.caller(), command.emoji());
    asking.throttle().message(command.caller());
    access.member(command.caller(), roomId);
    return changed(
        roomId,
        seq,
        command.caller(),
        to -> new RoomCommand.Withdraw(roomId, seq, reaction, Optional.of(to)),
        (entry, next, at) -> entry.withdraw(reaction, next, at));
  }

  private CompletionStage<EntryAnswer> changed(
      RoomId roomId, Seq seq, UserId caller, Function<ReplyTo, RoomCommand> command, Wish wish) {
    return isUnseen(caller, roomId, seq)
        ? ChangeMessageService.NO_SUCH_ENTRY
        : asking
            .ask(
                roomId,
                command,
                appended ->
                    handled.answerTo(
                        appended,
                        roomId,
                        seq,
                        (entry, next) -> again(appended.position(), wish, entry, next)))
            .answer();
  }

  private boolean isUnseen(UserId caller, RoomId roomId, Seq seq) {
    return entries.seen(access.reader(caller, roomId), seq).isEmpty();
  }

  /** It was done if nothing is left to do. */
  private static Optional<EntryAnswer> again(Position position, Wish wish, Entry entry, Rev next) {
    return wish.on(entry, next, position)
        .fold(
            undoneSince -> Optional.empty(),
            unchanged -> {
              boolean byThis = entry.reactions().position().equals(position);
              return Optional.of(new Persisted(entry.seq(), entry.rev(), !byThis));
            },
            refused ->
                Optional.of(refused)
                    .filter(no -> position.isAfter(entry.change().position()))
                    .map(no -> new EntryAnswer.Refused(no.refusal())));
  }
}
