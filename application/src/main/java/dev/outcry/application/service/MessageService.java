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
  private final Keys keys;
  private final MessageReferences references;
  private final MessageFiles files;

  MessageService(
      RoomAccess access, Timeline timeline, MessageFiles files, Asking asking, Keys keys) {
    this.access = access;
    this.timeline = timeline;
    this.asking = asking;
    this.keys = keys;
    this.references = new MessageReferences(access, timeline);
    this.files = files;
  }

  /** What tells a message from all others, and from others under its key. */
  record Keys(IdGenerator ids, BodyDigests digests) {}

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
    asking.throttle().message(command.sender());
    access.checkSender(command.sender(), command.roomId());
    return post(command);
  }

  /** The same of whoever may send there, however much. */
  Sent post(SendMessage.Command command) {
    RoomId roomId = command.roomId();
    MessageKey key = command.key().orElseGet(() -> MessageKey.causedBy(keys.ids().next()));
    BodyDigest digest = keys.digests().of(key, command);
    PostKey postKey = new PostKey(command.sender(), key);
    checkWhatItNames(command, postKey);
    Asked<EntryAnswer> asked =
        asking.ask(
            roomId,
            to -> post(command, key, digest, to),
            appended ->
                timeline.find(roomId, postKey).map(entry -> answerTo(appended, digest, entry)));
    return new Sent(key, asked.accepted(), asked.answer());
  }

  /** A repeat is answered as the first, whatever became since of what it names. */
  private void checkWhatItNames(SendMessage.Command command, PostKey postKey) {
    boolean namesNothing =
        command.references().equals(References.NONE) && command.attachments().isEmpty();
    if (!namesNothing && timeline.find(command.roomId(), postKey).isEmpty()) {
      references.check(command);
      files.check(command, postKey);
    }
  }

  private static RoomCommand post(
      SendMessage.Command command, MessageKey key, BodyDigest digest, ReplyTo to) {
    return new RoomCommand.Post(
        command.roomId(),
        command.sender(),
        key,
        command.text(),
        Optional.of(command.references()).filter(some -> !some.equals(References.NONE)),
        Optional.of(command.attachments()).filter(some -> !some.isEmpty()),
        digest,
        Optional.of(to));
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
