package dev.outcry.adapter.in.rest;

import static dev.outcry.adapter.in.rest.Given.required;
import static dev.outcry.domain.RefusalCode.BLOCKED;
import static dev.outcry.domain.RefusalCode.DIRECT_WITH_ONESELF;
import static dev.outcry.domain.RefusalCode.READ_BEYOND_HEAD;
import static dev.outcry.domain.RefusalCode.ROOM_FULL;
import static dev.outcry.domain.RefusalCode.ROOM_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.USER_NOT_FOUND;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateDirectRoom;
import dev.outcry.application.port.in.CreateGroupRoom;
import dev.outcry.application.port.in.JoinRoom;
import dev.outcry.application.port.in.LeaveRoom;
import dev.outcry.application.port.in.ListMyRooms.MyRoom;
import dev.outcry.application.port.in.MarkRead;
import dev.outcry.application.port.in.MuteRoom;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/rooms", produces = "application/json")
final class RoomController {

  private final Outcry outcry;

  RoomController(Outcry outcry) {
    this.outcry = outcry;
  }

  record DirectJson(@Nullable String targetUserId, @Nullable String context) {
    CreateDirectRoom.Command by(UserId caller) {
      UserId target = Given.userId("targetUserId", required("targetUserId", targetUserId));
      return new CreateDirectRoom.Command(caller, target, context == null ? "" : context);
    }
  }

  record GroupJson(
      @Nullable String name,
      @Nullable List<@Nullable String> memberIds,
      @Nullable Boolean inviteOnly) {
    CreateGroupRoom.Command by(UserId caller) {
      return new CreateGroupRoom.Command(
          caller,
          new RoomName(required("name", name)),
          Given.list("memberIds", memberIds).stream()
              .map(id -> Given.userId("memberIds", id))
              .collect(Collectors.toUnmodifiableSet()),
          Boolean.TRUE.equals(inviteOnly));
    }
  }

  record ReadJson(@Nullable Long lastReadSeq, @Nullable String lastReadMessageId) {
    Seq in(RoomId roomId) {
      return lastReadMessageId != null && lastReadSeq == null
          ? EntryJson.seqOf(roomId, "lastReadMessageId", lastReadMessageId)
          : new Seq(required("lastReadSeq", lastReadSeq));
    }
  }

  record DeliveredJson(@Nullable Long seq) {}

  @Operation(summary = "The room of the caller and somebody else, made if there is none")
  @Refusals({USER_NOT_FOUND, DIRECT_WITH_ONESELF, BLOCKED})
  @ApiResponse(responseCode = "200", description = "There was one")
  @ApiResponse(responseCode = "201", description = "Created")
  @PostMapping("/direct")
  ResponseEntity<RoomJson> direct(UserId caller, @RequestBody DirectJson body) {
    CreateDirectRoom.Opened opened = outcry.createDirectRoom().create(body.by(caller));
    RoomId id = opened.room().id();
    return opened.created() ? created(caller, id) : ResponseEntity.ok(room(caller, id));
  }

  @Operation(summary = "Makes a room")
  @Refusals({USER_NOT_FOUND, ROOM_FULL})
  @ApiResponse(responseCode = "201", description = "Created")
  @PostMapping("/group")
  ResponseEntity<RoomJson> group(UserId caller, @RequestBody GroupJson body) {
    return created(caller, outcry.createGroupRoom().create(body.by(caller)).id());
  }

  @Operation(summary = "Rooms of the caller")
  @GetMapping
  List<MyRoomJson> mine(UserId caller) {
    List<MyRoom> mine = outcry.listMyRooms().list(caller);
    Names names = Names.of(outcry.findUsers(), mine.stream().flatMap(MyRoomJson::people));
    return mine.stream().map(room -> MyRoomJson.of(room, names)).toList();
  }

  @Operation(summary = "A room and its members")
  @Refusals({ROOM_NOT_FOUND})
  @GetMapping("/{roomId}")
  RoomJson one(UserId caller, @PathVariable String roomId) {
    return room(caller, new RoomId(roomId));
  }

  @Operation(summary = "Enters a public room")
  @Refusals({ROOM_NOT_FOUND, ROOM_FULL})
  @PostMapping("/{roomId}/join")
  RoomJson join(UserId caller, @PathVariable String roomId) {
    return room(
        caller, outcry.joinRoom().join(new JoinRoom.Command(caller, new RoomId(roomId))).id());
  }

  @Operation(summary = "Leaves a room")
  @Refusals({ROOM_NOT_FOUND})
  @PostMapping("/{roomId}/leave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(UserId caller, @PathVariable String roomId) {
    outcry.leaveRoom().leave(new LeaveRoom.Command(caller, new RoomId(roomId)));
  }

  /** No notices of what is said there, but of being mentioned. */
  @Operation(summary = "Has no notices of what is said there, but of being mentioned")
  @Refusals({ROOM_NOT_FOUND})
  @PutMapping("/{roomId}/muted")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void mute(UserId caller, @PathVariable String roomId) {
    outcry.muteRoom().mute(new MuteRoom.Command(caller, new RoomId(roomId), true));
  }

  @Operation(summary = "Has notices of it again")
  @Refusals({ROOM_NOT_FOUND})
  @DeleteMapping("/{roomId}/muted")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unmute(UserId caller, @PathVariable String roomId) {
    outcry.muteRoom().mute(new MuteRoom.Command(caller, new RoomId(roomId), false));
  }

  @Operation(summary = "Says how far the caller has read")
  @Refusals({ROOM_NOT_FOUND, READ_BEYOND_HEAD})
  @ApiResponse(responseCode = "204", description = "Stored")
  @PostMapping("/{roomId}/read")
  CompletionStage<ResponseEntity<Void>> read(
      UserId caller, @PathVariable String roomId, @RequestBody ReadJson body) {
    RoomId room = new RoomId(roomId);
    return mark(caller, room, ReadMark.read(body.in(room)));
  }

  @Operation(summary = "Says how far the caller was shown")
  @Refusals({ROOM_NOT_FOUND, READ_BEYOND_HEAD})
  @ApiResponse(responseCode = "204", description = "Stored")
  @PostMapping("/{roomId}/delivered")
  CompletionStage<ResponseEntity<Void>> delivered(
      UserId caller, @PathVariable String roomId, @RequestBody DeliveredJson body) {
    Seq seq = new Seq(required("seq", body.seq()));
    return mark(caller, new RoomId(roomId), ReadMark.delivered(seq));
  }

  private CompletionStage<ResponseEntity<Void>> mark(UserId caller, RoomId room, ReadMark mark) {
    return outcry
        .markRead()
        .mark(new MarkRead.Command(caller, room, mark))
        .thenApply(done -> ResponseEntity.noContent().build());
  }

  private ResponseEntity<RoomJson> created(UserId caller, RoomId id) {
    return ResponseEntity.created(URI.create("/api/rooms/" + id)).body(room(caller, id));
  }

  private RoomJson room(UserId caller, RoomId id) {
    return RoomJson.of(outcry, caller, id);
  }
}
