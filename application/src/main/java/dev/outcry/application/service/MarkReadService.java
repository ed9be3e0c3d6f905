package dev.outcry.application.service;

import dev.outcry.application.port.in.MarkRead;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.FeedMessage.MarkReply;
import dev.outcry.application.port.out.ReadCommand;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.timeline.Seq;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

final class MarkReadService implements MarkRead {

  private final RoomAccess access;
  private final Timeline timeline;
  private final CommandLane<ReadCommand> lane;
  private final Replies replies;
  private final SignalService signals;

  MarkReadService(
      RoomAccess access,
      Timeline timeline,
      CommandLane<ReadCommand> lane,
      Replies replies,
      SignalService signals) {
    this.access = access;
    this.timeline = timeline;
    this.lane = lane;
    this.replies = replies;
    this.signals = signals;
  }

  @Override
  public CompletionStage<Void> mark(Command command) {
    Seq before = access.member(command.caller(), command.roomId()).mark().read();
    Seq read = command.mark().read();
    if (command.mark().delivered().compareTo(timeline.head(command.roomId()).seq()) > 0) {
      throw new RefusedException(RefusalCode.READ_BEYOND_HEAD);
    }
    return replies
        .<ReadCommand, MarkReply>ask(
            lane,
            command.roomId().value(),
            to -> new ReadCommand(command.roomId(), command.caller(), command.mark(), to),
            appended -> stored(command))
        .answer()
        .thenAccept(
            reply -> {
              if (read.compareTo(before) > 0) {
                signals.read(command.caller(), command.roomId(), read);
              }
            });
  }

  private Optional<MarkReply> stored(Command command) {
    Membership membership = access.member(command.caller(), command.roomId());
    ReadMark mark = membership.mark();
    return mark.merge(command.mark()).equals(mark)
        ? Optional.of(new MarkReply(0))
        : Optional.empty();
  }
}
