package dev.outcry.adapter.in.rest;

import static dev.outcry.domain.RefusalCode.ROOM_NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ListLookingMembers;
import dev.outcry.application.port.in.ListOnlineMembers;
import dev.outcry.application.port.in.ListSessions;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is here; some of it for {@link AdministratorsOnly}. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
final class PresenceController {

  private final Outcry outcry;

  PresenceController(Outcry outcry) {
    this.outcry = outcry;
  }

  record MemberIdJson(@JsonValue String userId) {}

  record ServerJson(String serverId, int sessions) {}

  @Operation(summary = "Members who are present")
  @Refusals({ROOM_NOT_FOUND})
  @GetMapping("/rooms/{roomId}/members/online")
  List<MemberIdJson> online(UserId caller, @PathVariable String roomId) {
    return ids(
        outcry.listOnlineMembers().list(new ListOnlineMembers.Query(caller, new RoomId(roomId))));
  }

  @Operation(summary = "Members who have the room open")
  @Refusals({ROOM_NOT_FOUND})
  @GetMapping("/rooms/{roomId}/members/looking")
  List<MemberIdJson> looking(UserId caller, @PathVariable String roomId) {
    return ids(
        outcry.listLookingMembers().list(new ListLookingMembers.Query(caller, new RoomId(roomId))));
  }

  private static List<MemberIdJson> ids(List<UserId> members) {
    return members.stream().map(member -> new MemberIdJson(member.value())).toList();
  }

  @Operation(summary = "Sessions of the caller")
  @GetMapping("/sessions/me")
  List<SessionJson> mine(UserId caller) {
    return sessions(new ListSessions.Query(Optional.of(caller), ListSessions.MAX_LIMIT));
  }

  @Operation(summary = "Sessions of everybody")
  @Refusals(problems = ProblemCode.FORBIDDEN)
  @GetMapping("/sessions")
  List<SessionJson> all(
      @RequestParam(required = false) @Nullable String userId,
      @RequestParam(defaultValue = "100") int limit) {
    Optional<UserId> whose = Optional.ofNullable(userId).map(UserId::new);
    return sessions(new ListSessions.Query(whose, limit));
  }

  @Operation(summary = "Instances and how many sessions each holds")
  @Refusals(problems = ProblemCode.FORBIDDEN)
  @GetMapping("/servers")
  List<ServerJson> servers() {
    return outcry.listServers().list().entrySet().stream()
        .map(server -> new ServerJson(server.getKey(), server.getValue()))
        .toList();
  }

  private List<SessionJson> sessions(ListSessions.Query query) {
    return outcry.listSessions().list(query).stream().map(SessionJson::of).toList();
  }
}
