package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.DeleteMessage;
import dev.outcry.application.port.in.EditMessage;
import dev.outcry.application.port.in.MarkRead;
import dev.outcry.application.port.in.ReactToMessage;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.SignalTyping;
import dev.outcry.application.port.in.WithdrawReaction;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Emoji;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What is said in rooms, and what becomes of it. Settled means that the lane has it. */
final class ChatRequests {

  private static final Set<String> SEND_FIELDS =
      Set.of("roomId", "messageKey", "content", "type", "replyToSeq", "attachmentIds", "mentions");

  /** What it is follows from what is attached. */
  private static final Set<String> TYPES = Set.of("TEXT", "IMAGE", "FILE");

  private static final Set<String> EDIT_FIELDS = Set.of("roomId", "seq", "content", "expectedRev");
  private static final Set<String> DELETE_FIELDS = Set.of("roomId", "seq");
  private static final Set<String> REACT_FIELDS = Set.of("roomId", "seq", "emoji", "remove");
  private static final Set<String> TYPING_FIELDS = Set.of("roomId");
  private static final Set<String> VIEW_FIELDS = Set.of("roomId");
  private static final Set<String> READ_FIELDS = Set.of("roomId", "lastReadSeq");

  private final Outcry outcry;

  ChatRequests(Outcry outcry) {
    this.outcry = outcry;
  }

  /** Settled once the lane has it; what becomes of it then is another answer. */
  CompletionStage<?> send(StompSession session, UserId caller, Frame frame, Body body)
      throws BadRequestException {
    body.allow(SEND_FIELDS);
    String type = body.optionalText("type").orElse("TEXT");
    InvalidValueException.require(TYPES.contains(type), "type", "must be TEXT, IMAGE or FILE");
    List<AttachmentId> attachments =
        body.texts("attachmentIds").stream()
            .map(id -> Body.in("attachmentIds", () -> new AttachmentId(id)))
            .toList();
    RoomId roomId = new RoomId(body.text("roomId"));
    SendMessage.Sent sent =
        outcry
            .sendMessage()
            .send(
                new SendMessage.Command(
                    caller,
                    roomId,
                    body.optionalText("messageKey").map(MessageKey::parse),
                    attachments.isEmpty()
                        ? new MessageText(body.text("content"))
                        : body.optionalText("content")
                            .map(MessageText::new)
                            .orElse(MessageText.NONE),
                    references(body),
                    attachments));
    return sent.accepted()
        .thenRun(
            () -> {
              session.receipt(frame.receipt().orElse(null));
              session.tell(Queue.ACKS, Answers.ack(roomId, sent.key(), "ACCEPTED"));
              sent.persisted()
                  .whenComplete(
                      (answer, failure) ->
                          session.tell(
                              Queue.ACKS,
                              failure == null
                                  ? Answers.outcome(roomId, sent.key(), answer)
                                  : Answers.failed(roomId, sent.key(), Refused.of(failure))));
            });
  }

  private static References references(Body body) {
    OptionalLong seq = body.optionalInteger("replyToSeq");
    return new References(
        seq.isEmpty()
            ? Optional.empty()
            : Optional.of(Body.in("replyToSeq", () -> new Seq(seq.getAsLong()))),
        body.texts("mentions").stream()
            .map(id -> Body.in("mentions", () -> new UserId(id)))
            .toList());
  }

  CompletionStage<?> edit(StompSession session, UserId caller, Frame frame, Body body)
      throws BadRequestException {
    body.allow(EDIT_FIELDS);
    return outcry
        .editMessage()
        .edit(
            new EditMessage.Command(
                caller,
                new RoomId(body.text("roomId")),
                new Seq(body.integer("seq")),
                new MessageText(body.text("content")),
                new Rev(body.integer("expectedRev"))))
        .thenAccept(answer -> changed(session, frame, body, answer));
  }

  CompletionStage<?> delete(StompSession session, UserId caller, Frame frame, Body body)
      throws BadRequestException {
    body.allow(DELETE_FIELDS);
    return outcry
        .deleteMessage()
        .delete(
            new DeleteMessage.Command(
                caller, new RoomId(body.text("roomId")), new Seq(body.integer("seq"))))
        .thenAccept(answer -> changed(session, frame, body, answer));
  }

  CompletionStage<?> react(StompSession session, UserId caller, Frame frame, Body body)
      throws BadRequestException {
    body.allow(REACT_FIELDS);
    RoomId roomId = new RoomId(body.text("roomId"));
    Seq seq = new Seq(body.integer("seq"));
    Emoji emoji = new Emoji(body.text("emoji"));
    CompletionStage<EntryAnswer> asked =
        body.flag("remove")
            ? outcry
                .withdrawReaction()
                .withdraw(new WithdrawReaction.Command(caller, roomId, seq, emoji))
            : outcry.reactToMessage().react(new ReactToMessage.Command(caller, roomId, seq, emoji));
    return asked.thenAccept(answer -> changed(session, frame, body, answer));
  }

  CompletionStage<?> typing(StompSession session, UserId caller, Frame frame, Body body)
      throws BadRequestException {
    body.allow(TYPING_FIELDS);
    SignalTyping.Command command =
        new SignalTyping.Command(caller, new RoomId(body.text("roomId")));
    outcry.signalTyping().signal(command);
    session.receipt(frame.receipt().orElse(null));
    return CompletableFuture.completedStage(null);
  }

  CompletionStage<?> enter(StompSession session, UserId caller, Frame frame, Body body)
      throws BadRequestException {
    body.allow(VIEW_FIELDS);
    session.attendance().enter(new RoomId(body.text("roomId")));
    session.receipt(frame.receipt().orElse(null));
    return CompletableFuture.completedStage(null);
  }

  CompletionStage<?> leaveView(StompSession session, UserId caller, Frame frame, Body body)
      throws BadRequestException {
    body.allow(VIEW_FIELDS);
    session.attendance().leaveView(new RoomId(body.text("roomId")));
    session.receipt(frame.receipt().orElse(null));
    return CompletableFuture.completedStage(null);
  }

  private static void changed(StompSession session, Frame frame, Body body, EntryAnswer answer) {
    Optional<Refused> refused =
        answer.fold(persisted -> Optional.empty(), no -> Optional.of(Refused.of(no.refusal())));
    if (refused.isPresent()) {
      Answers.refuse(session, Queue.ERRORS, frame, body, refused.get());
    } else {
      session.receipt(frame.receipt().orElse(null));
    }
  }

  CompletionStage<?> read(StompSession session, UserId caller, Frame frame, Body body)
      throws BadRequestException {
    body.allow(READ_FIELDS);
    return outcry
        .markRead()
        .mark(
            new MarkRead.Command(
                caller,
                new RoomId(body.text("roomId")),
                ReadMark.read(new Seq(body.integer("lastReadSeq")))))
        .thenRun(() -> session.receipt(frame.receipt().orElse(null)));
  }
}
