package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.MarkRead;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.ViewRoom;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** What is said in channels, and how far it was read. */
final class RawTalk {

  private final Outcry outcry;

  RawTalk(Outcry outcry) {
    this.outcry = outcry;
  }

  /** Settled once the lane has it; answered once it is stored. */
  CompletionStage<?> write(RawSession session, UserId caller, Body body) {
    RoomId channel = RawChannels.channel(session, body);
    SendMessage.Sent sent =
        outcry
            .sendMessage()
            .send(
                new SendMessage.Command(
                    caller,
                    channel,
                    body.optionalText("messageKey").map(MessageKey::parse),
                    new MessageText(body.text("content"))));
    return sent.accepted()
        .thenRun(
            () ->
                sent.persisted()
                    .thenApply(RawTalk::persisted)
                    .whenComplete(
                        (persisted, failure) -> {
                          if (failure == null) {
                            session.say(written(channel, sent.key(), persisted));
                          } else {
                            RawRequests.refuse(session, body, failure);
                          }
                        }));
  }

  private static Persisted persisted(EntryAnswer answer) {
    return answer.fold(
        persisted -> persisted,
        refused -> {
          throw new RefusedException(refused.refusal());
        });
  }

  private static ObjectNode written(RoomId channel, MessageKey key, Persisted persisted) {
    ObjectNode json =
        RawFrames.inChannel("WRITE_RESPONSE", channel)
            .put("messageKey", key.toString())
            .put("seq", persisted.seq().value())
            .put("rev", persisted.rev().value());
    return persisted.duplicate() ? json.put("duplicate", true) : json;
  }

  /** Up to the newest, unless it is said up to which. */
  CompletionStage<?> read(RawSession session, UserId caller, Body body) {
    RoomId channel = RawChannels.channel(session, body);
    OptionalLong given = body.optionalInteger("lastReadSeq");
    Seq seq =
        given.isPresent()
            ? Body.in("lastReadSeq", () -> new Seq(given.getAsLong()))
            : outcry.viewRoom().view(new ViewRoom.Query(caller, channel)).headSeq();
    return outcry
        .markRead()
        .mark(new MarkRead.Command(caller, channel, ReadMark.read(seq)))
        .thenRun(
            () ->
                session.say(
                    RawFrames.inChannel("READ_RESPONSE", channel).put("lastReadSeq", seq.value())));
  }

  void keepAlive(RawSession session, UserId caller, Body body) {
    session.say(
        RawFrames.frame("KEEP_ALIVE_RESPONSE")
            .put("serverTime", Encodings.time(outcry.tellTime().tell())));
  }
}
