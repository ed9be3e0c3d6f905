package dev.outcry.application.service;

import dev.outcry.application.port.in.FindMessage;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.CommandLane.Appended;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.ReplyTo;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.service.Replies.Asked;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.BodyDigest;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.References;
import java.util.Optional;
import java.util.function.Function;

final class MessageService implements SendMessage, FindMessage {

  private final RoomAccess access;
  private final Timeline timeline;
  private final Asking asking;
  private final BodyDigests digests;
  private final IdGenerator ids;
  private final MessageReferences references;

  MessageService(
      RoomAccess access, Timeline timeline, Asking asking, BodyDigests digests, IdGenerator ids) {
    this.access = access;
    this.timeline = timeline;
    this.asking = asking;
    this.digests = digests;
    this.ids = ids;
    this.references = new MessageReferences(access, timeline);
  }

  /** The way into the rooms' lane, for who does not send too much, and back. */
  record Asking(CommandLane<RoomCommand> lane, Replies replies, Throttle throttle) {
    Asked<EntryAnswer> ask(
        RoomId roomId,
        Function<ReplyTo, RoomCommand> command,
        Function<Appended, Optional<EntryAnswer>> lookup) {
      return replies.ask(lane, roomId.value(), command, lookup);
    }
  }

  @Override
  public Sent send(SendMessage.Command command) {
    RoomId roomId = command.roomId();
    asking.throttle().message(command.sender());
    access.checkSender(command.sender(), roomId);
    MessageKey key = command.key().orElseGet(() -> MessageKey.causedBy(ids.next()));
    Content.Message content = new Content.Message(command.text(), command.references());
    BodyDigest digest = digests.of(key, content);
    PostKey postKey = new PostKey(command.sender(), key);
    if (!content.references().equals(References.NONE) && timeline.find(roomId, postKey).isEmpty()) {
      references.check(command);
    }
    Asked<EntryAnswer> asked =
        asking.ask(
            roomId,
            to ->
                new RoomCommand.Post(
                    roomId, command.sender(), key, content, digest, Optional.of(to)),
            appended ->
                timeline.find(roomId, postKey).map(entry -> answerTo(appended, digest, entry)));
    return new Sent(key, asked.accepted(), asked.answer());
  }

  @Override
  public Optional<Persisted> find(FindMessage.Query query) {
    access.member(query.sender(), query.roomId());
    return timeline
        .find(query.roomId(), new PostKey(query.sender(), query.key()))
        .map(entry -> new Persisted(entry.seq(), entry.posting().rev(), false));
  }

  private static EntryAnswer answerTo(Appended appended, BodyDigest digest, Entry entry) {
    return RecordedEntries.isRepeat(entry, digest)
        ? new Persisted(
            entry.seq(),
            entry.posting().rev(),
            !entry.posting().position().equals(appended.position()))
        : new EntryAnswer.Refused(RefusalCode.KEY_REUSED);
  }
}
