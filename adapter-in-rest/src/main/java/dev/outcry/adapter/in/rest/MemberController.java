package dev.outcry.adapter.in.rest;

import static dev.outcry.adapter.in.rest.Given.required;
import static dev.outcry.domain.RefusalCode.INVITE_CODE_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.MEMBER_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.RATE_LIMITED;
import static dev.outcry.domain.RefusalCode.ROLE_TOO_LOW;
import static dev.outcry.domain.RefusalCode.ROOM_FULL;
import static dev.outcry.domain.RefusalCode.ROOM_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.USER_NOT_FOUND;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.AssignRole;
import dev.outcry.application.port.in.BanMember;
import dev.outcry.application.port.in.ChangeRoom;
import dev.outcry.application.port.in.JoinByInvite;
import dev.outcry.application.port.in.KickMember;
import dev.outcry.application.port.in.ListBans;
import dev.outcry.application.port.in.MuteMember;
import dev.outcry.application.port.in.RenewInviteCode;
import dev.outcry.application.port.in.UnbanMember;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.Ban;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who keeps order in rooms, how, and by which codes people come in. */
@RestController
@RequestMapping(path = "/api/rooms", produces = "application/json")
final class MemberController {

  private final Outcry outcry;

  MemberController(Outcry outcry) {
    this.outcry = outcry;
  }

  record CodeJson(@Nullable String inviteCode) {
    InviteCode code() {
      return new InviteCode(required("inviteCode", inviteCode));
    }

    /** Leaves out the code. */
    @Override
    public String toString() {
      return "CodeJson[***]";
    }
  }

  record MuteJson(@Nullable Integer minutes) {}

  record BanJson(@Nullable Boolean banned) {}

  /**
   * @param nickname null of someone who is not known
   */
  record BannedJson(String userId, @Nullable String nickname, String bannedBy, Instant bannedAt) {
    static BannedJson of(Ban ban, Names names) {
      return new BannedJson(
          ban.userId().value(), names.nickname(ban.userId()), ban.by().value(), ban.at());
    }
  }

  record RoleJson(@Nullable String role) {
    MemberRole named() {
      try {
        return MemberRole.valueOf(required("role", role));
      } catch (IllegalArgumentException unknown) {
        throw new InvalidValueException("role", "must be OWNER, MODERATOR or MEMBER");
      }
    }
  }

  record ChangeJson(
      @Nullable String name, @Nullable Integer slowModeSeconds, @Nullable Boolean frozen) {
    ChangeRoom.Command by(UserId caller, RoomId roomId) {
      return new ChangeRoom.Command(
          caller,
          roomId,
          Optional.ofNullable(name).map(RoomName::new),
          Optional.ofNullable(slowModeSeconds),
          Optional.ofNullable(frozen));
    }
  }

  @Operation(summary = "Enters the room that an invite code opens")
  @Refusals({INVITE_CODE_NOT_FOUND, ROOM_FULL, RATE_LIMITED})
  @PostMapping("/join")
  RoomJson join(UserId caller, @RequestBody CodeJson body) {
    RoomId id = outcry.joinByInvite().join(new JoinByInvite.Command(caller, body.code())).id();
    return RoomJson.of(outcry, caller, id);
  }

  @Operation(summary = "Changes name and rules of a room")
  @Refusals({ROOM_NOT_FOUND, ROLE_TOO_LOW})
  @PatchMapping("/{roomId}")
  RoomJson change(UserId caller, @PathVariable String roomId, @RequestBody ChangeJson body) {
    RoomId id = new RoomId(roomId);
    outcry.changeRoom().change(body.by(caller, id));
    return RoomJson.of(outcry, caller, id);
  }

  @Operation(summary = "Makes another invite code; the old one opens nothing")
  @Refusals({ROOM_NOT_FOUND, ROLE_TOO_LOW})
  @PostMapping("/{roomId}/invite-code")
  RoomJson renew(UserId caller, @PathVariable String roomId) {
    RoomId id = new RoomId(roomId);
    outcry.renewInviteCode().renew(new RenewInviteCode.Command(caller, id));
    return RoomJson.of(outcry, caller, id);
  }

  @Operation(summary = "Removes a member")
  @Refusals({ROOM_NOT_FOUND, MEMBER_NOT_FOUND, ROLE_TOO_LOW})
  @PostMapping("/{roomId}/members/{userId}/kick")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void kick(UserId caller, @PathVariable String roomId, @PathVariable String userId) {
    outcry
        .kickMember()
        .kick(new KickMember.Command(caller, new RoomId(roomId), new UserId(userId)));
  }

  @Operation(summary = "Silences a member for some time")
  @Refusals({ROOM_NOT_FOUND, MEMBER_NOT_FOUND, ROLE_TOO_LOW})
  @PostMapping("/{roomId}/members/{userId}/mute")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void mute(
      UserId caller,
      @PathVariable String roomId,
      @PathVariable String userId,
      @RequestBody MuteJson body) {
    int minutes = required("minutes", body.minutes());
    outcry
        .muteMember()
        .mute(new MuteMember.Command(caller, new RoomId(roomId), new UserId(userId), minutes));
  }

  /** Without a body, or unless it says {@code "banned": false}, the person is banned then. */
  @Operation(summary = "Bans somebody")
  @Refusals({ROOM_NOT_FOUND, USER_NOT_FOUND, MEMBER_NOT_FOUND, ROLE_TOO_LOW})
  @PostMapping("/{roomId}/members/{userId}/ban")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void ban(
      UserId caller,
      @PathVariable String roomId,
      @PathVariable String userId,
      @RequestBody(required = false) @Nullable BanJson body) {
    RoomId room = new RoomId(roomId);
    UserId person = new UserId(userId);
    if (body != null && Boolean.FALSE.equals(body.banned())) {
      outcry.unbanMember().unban(new UnbanMember.Command(caller, room, person));
    } else {
      outcry.banMember().ban(new BanMember.Command(caller, room, person));
    }
  }

  /** The latest first. */
  @Operation(summary = "Who is banned, for moderators")
  @Refusals({ROOM_NOT_FOUND, ROLE_TOO_LOW})
  @GetMapping("/{roomId}/bans")
  List<BannedJson> bans(UserId caller, @PathVariable String roomId) {
    List<Ban> bans = outcry.listBans().list(new ListBans.Query(caller, new RoomId(roomId)));
    Names names = Names.of(outcry.findUsers(), bans.stream().map(Ban::userId));
    return bans.stream().map(ban -> BannedJson.of(ban, names)).toList();
  }

  @Operation(summary = "Gives a member another role")
  @Refusals({ROOM_NOT_FOUND, MEMBER_NOT_FOUND, ROLE_TOO_LOW})
  @PostMapping("/{roomId}/members/{userId}/role")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assign(
      UserId caller,
      @PathVariable String roomId,
      @PathVariable String userId,
      @RequestBody RoleJson body) {
    outcry
        .assignRole()
        .assign(
            new AssignRole.Command(caller, new RoomId(roomId), new UserId(userId), body.named()));
  }
}
