package dev.outcry.adapter.in.rest;

import static dev.outcry.adapter.in.rest.Given.required;
import static dev.outcry.domain.InvalidValueException.require;
import static dev.outcry.domain.RefusalCode.ATTACHMENT_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.BLOCKED;
import static dev.outcry.domain.RefusalCode.EDIT_WINDOW_OVER;
import static dev.outcry.domain.RefusalCode.ENTRY_DELETED;
import static dev.outcry.domain.RefusalCode.ENTRY_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.KEY_REUSED;
import static dev.outcry.domain.RefusalCode.MENTION_NOT_MEMBER;
import static dev.outcry.domain.RefusalCode.MUTED;
import static dev.outcry.domain.RefusalCode.NOT_A_MESSAGE;
import static dev.outcry.domain.RefusalCode.NOT_THE_SENDER;
import static dev.outcry.domain.RefusalCode.RATE_LIMITED;
import static dev.outcry.domain.RefusalCode.REACTIONS_FULL;
import static dev.outcry.domain.RefusalCode.ROOM_FROZEN;
import static dev.outcry.domain.RefusalCode.ROOM_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.SLOW_MODE;
import static dev.outcry.domain.RefusalCode.STALE_EDIT;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.DeleteMessage;
import dev.outcry.application.port.in.EditMessage;
import dev.outcry.application.port.in.FindMessage;
import dev.outcry.application.port.in.ReactToMessage;
import dev.outcry.application.port.in.ReadHistory;
import dev.outcry.application.port.in.ReadHistory.Direction;
import dev.outcry.application.port.in.ResumeRoom;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.SendMessage.Sent;
import dev.outcry.application.port.in.WithdrawReaction;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Emoji;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/rooms/{roomId}", produces = "application/json")
final class MessageController {

  /** What it is follows from what is attached. */
  private static final Set<String> TYPES = Set.of("TEXT", "IMAGE", "FILE");

  private final Outcry outcry;

  MessageController(Outcry outcry) {
    this.outcry = outcry;
  }

  record MessageJson(
      @Nullable String messageKey,
      @Nullable String content,
      @Nullable String type,
      @Nullable Long replyToSeq,
      @Nullable List<@Nullable String> attachmentIds,
      @Nullable List<@Nullable String> mentions) {
    SendMessage.Command in(RoomId room, UserId caller) {
      require(type == null || TYPES.contains(type), "type", "must be TEXT, IMAGE or FILE");
      List<AttachmentId> attachments = Given.attachmentIds("attachmentIds", attachmentIds);
      return new SendMessage.Command(
          caller,
          room,
          Optional.ofNullable(messageKey).map(MessageKey::parse),
          attachments.isEmpty() || content != null
              ? new MessageText(required("content", content))
              : MessageText.NONE,
          references(),
          attachments);
    }

    private References references() {
      return new References(
          Optional.ofNullable(replyToSeq)
              .map(seq -> Given.renamed("seq", "replyToSeq", () -> new Seq(seq))),
          Given.list("mentions", mentions).stream()
              .map(id -> Given.userId("mentions", id))
              .toList());
    }
  }

  record EditJson(@Nullable String content, @Nullable Long expectedRev) {}

  record HistoryJson(List<EntryJson> messages, boolean hasMore, @Nullable Long nextCursor) {}

  record SyncJson(List<EntryJson> entries, long rev, boolean hasMore) {}

  @Operation(summary = "Says something. Sent again under its key, it gets the first answer")
  @Refusals({
    ROOM_NOT_FOUND,
    ENTRY_NOT_FOUND,
    ATTACHMENT_NOT_FOUND,
    KEY_REUSED,
    NOT_A_MESSAGE,
    MENTION_NOT_MEMBER,
    BLOCKED,
    MUTED,
    ROOM_FROZEN,
    SLOW_MODE,
    RATE_LIMITED
  })
  @AnswersStored
  @ApiResponse(
      responseCode = "202",
      description = "Accepted, and not stored yet; the same key tells later",
      content = @Content(schema = @Schema(implementation = AcknowledgementJson.class)))
  @PostMapping("/messages")
  CompletionStage<ResponseEntity<Object>> send(
      UserId caller, @PathVariable String roomId, @RequestBody MessageJson body) {
    Sent sent = outcry.sendMessage().send(body.in(new RoomId(roomId), caller));
    String key = sent.key().toString();
    return AcknowledgementJson.orAccepted(sent, sent.persisted().thenApply(a -> answer(key, a)));
  }

  @Operation(summary = "What became of a message of the caller's")
  @Refusals(
      value = {ROOM_NOT_FOUND},
      problems = ProblemCode.NOT_FOUND)
  @GetMapping("/messages/by-key/{messageKey}")
  AcknowledgementJson byKey(
      UserId caller, @PathVariable String roomId, @PathVariable String messageKey) {
    MessageKey key = MessageKey.parse(messageKey);
    return outcry
        .findMessage()
        .find(new FindMessage.Query(caller, new RoomId(roomId), key))
        .map(persisted -> AcknowledgementJson.persisted(key.toString(), persisted))
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
  }

  @Operation(summary = "Says it in other words")
  @Refusals({
    ROOM_NOT_FOUND,
    ENTRY_NOT_FOUND,
    NOT_THE_SENDER,
    STALE_EDIT,
    EDIT_WINDOW_OVER,
    ENTRY_DELETED,
    BLOCKED,
    MUTED,
    ROOM_FROZEN,
    RATE_LIMITED
  })
  @AnswersStored
  @PutMapping("/messages/{seq}")
  CompletionStage<ResponseEntity<Object>> edit(
      UserId caller, @PathVariable String roomId, @PathVariable long seq, @RequestBody EditJson b) {
    return outcry
        .editMessage()
        .edit(
            new EditMessage.Command(
                caller,
                new RoomId(roomId),
                new Seq(seq),
                new MessageText(required("content", b.content())),
                new Rev(required("expectedRev", b.expectedRev()))))
        .thenApply(answer -> answer(null, answer));
  }

  @Operation(summary = "Takes a message back, or removes it as a moderator")
  @Refusals({ROOM_NOT_FOUND, ENTRY_NOT_FOUND, NOT_THE_SENDER})
  @AnswersStored
  @DeleteMapping("/messages/{seq}")
  CompletionStage<ResponseEntity<Object>> delete(
      UserId caller, @PathVariable String roomId, @PathVariable long seq) {
    return outcry
        .deleteMessage()
        .delete(new DeleteMessage.Command(caller, new RoomId(roomId), new Seq(seq)))
        .thenApply(answer -> answer(null, answer));
  }

  @Operation(summary = "Adds a reaction")
  @Refusals({
    ROOM_NOT_FOUND,
    ENTRY_NOT_FOUND,
    ENTRY_DELETED,
    REACTIONS_FULL,
    BLOCKED,
    MUTED,
    ROOM_FROZEN,
    RATE_LIMITED
  })
  @AnswersStored
  @PutMapping("/messages/{seq}/reactions/{emoji}")
  CompletionStage<ResponseEntity<Object>> react(
      UserId caller,
      @PathVariable String roomId,
      @PathVariable long seq,
      @PathVariable String emoji) {
    return outcry
        .reactToMessage()
        .react(
            new ReactToMessage.Command(caller, new RoomId(roomId), new Seq(seq), new Emoji(emoji)))
        .thenApply(answer -> answer(null, answer));
  }

  @Operation(summary = "Takes a reaction back")
  @Refusals({ROOM_NOT_FOUND, ENTRY_NOT_FOUND, RATE_LIMITED})
  @AnswersStored
  @DeleteMapping("/messages/{seq}/reactions/{emoji}")
  CompletionStage<ResponseEntity<Object>> withdraw(
      UserId caller,
      @PathVariable String roomId,
      @PathVariable long seq,
      @PathVariable String emoji) {
    return outcry
        .withdrawReaction()
        .withdraw(
            new WithdrawReaction.Command(
                caller, new RoomId(roomId), new Seq(seq), new Emoji(emoji)))
        .thenApply(answer -> answer(null, answer));
  }

  @Operation(summary = "What was said, page by page")
  @Refusals({ROOM_NOT_FOUND})
  @GetMapping("/messages")
  HistoryJson history(
      UserId caller,
      @PathVariable String roomId,
      @RequestParam(required = false) @Nullable Long cursor,
      @RequestParam(required = false) @Nullable Long after,
      @RequestParam(required = false) @Nullable Long around,
      @RequestParam(defaultValue = "20") int size) {
    require(
        Stream.of(cursor, after, around).filter(Objects::nonNull).count() <= 1,
        "cursor",
        "must be the only place, without after and around");
    Direction direction =
        after != null ? Direction.AFTER : around != null ? Direction.AROUND : Direction.BEFORE;
    Optional<Seq> place =
        Stream.of(cursor, after, around).filter(Objects::nonNull).findFirst().map(Seq::new);
    ReadHistory.Page page =
        outcry
            .readHistory()
            .read(new ReadHistory.Query(caller, new RoomId(roomId), direction, place, size));
    return new HistoryJson(
        EntryJson.all(page.entries(), outcry.findUsers()),
        page.hasMore(),
        page.next().map(Seq::value).orElse(null));
  }

  @Operation(summary = "What changed after a revision")
  @Refusals(
      value = {ROOM_NOT_FOUND},
      problems = ProblemCode.RESYNC_REQUIRED)
  @GetMapping("/sync")
  SyncJson sync(
      UserId caller,
      @PathVariable String roomId,
      @RequestParam(defaultValue = "0") long afterRev,
      @RequestParam(defaultValue = "100") int limit) {
    return outcry
        .resumeRoom()
        .resume(new ResumeRoom.Query(caller, new RoomId(roomId), new Rev(afterRev), limit))
        .fold(
            this::changes,
            resync -> {
              throw new ProblemException(
                  ProblemCode.RESYNC_REQUIRED, Map.of("rev", resync.rev().value()));
            });
  }

  private SyncJson changes(ResumeRoom.Changes changes) {
    return new SyncJson(
        EntryJson.all(changes.entries(), outcry.findUsers()),
        changes.rev().value(),
        changes.hasMore());
  }

  private static ResponseEntity<Object> answer(@Nullable String key, EntryAnswer answer) {
    return answer.fold(
        (Persisted persisted) ->
            ResponseEntity.ok((Object) AcknowledgementJson.persisted(key, persisted)),
        refused -> ProblemJson.of(refused.refusal()).answer());
  }
}
