package dev.outcry.adapter.in.rest;

import static dev.outcry.adapter.in.rest.Given.required;
import static dev.outcry.domain.RefusalCode.CONNECTIONS_FULL;
import static dev.outcry.domain.RefusalCode.CONNECTION_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.CONNECTION_NOT_PENDING;
import static dev.outcry.domain.RefusalCode.CONNECTION_REJECTED;
import static dev.outcry.domain.RefusalCode.CONNECTION_WITH_ONESELF;
import static dev.outcry.domain.RefusalCode.INVITE_CODE_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.NOT_CONNECTED;
import static dev.outcry.domain.RefusalCode.NOT_THE_INVITED;
import static dev.outcry.domain.RefusalCode.RATE_LIMITED;

import dev.outcry.adapter.in.rest.ConnectionsJson.ConnectionJson;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.AcceptInvitation;
import dev.outcry.application.port.in.DisconnectPerson;
import dev.outcry.application.port.in.InvitePerson;
import dev.outcry.application.port.in.ListConnections;
import dev.outcry.application.port.in.RejectInvitation;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.connection.ConnectionStatus;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Friends. */
@RestController
@RequestMapping(path = "/api/connections", produces = "application/json")
final class ConnectionController {

  private final Outcry outcry;

  ConnectionController(Outcry outcry) {
    this.outcry = outcry;
  }

  record InviteJson(@Nullable String inviteCode) {
    InviteCode code() {
      return new InviteCode(required("inviteCode", inviteCode));
    }

    /** Leaves out the code. */
    @Override
    public String toString() {
      return "InviteJson[***]";
    }
  }

  @Operation(summary = "People to whom the caller stands so, page by page")
  @GetMapping
  ConnectionsJson list(
      UserId caller,
      @RequestParam(defaultValue = "ACCEPTED") String status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") int size) {
    ListConnections.Query query =
        new ListConnections.Query(
            caller, status(status), Optional.ofNullable(cursor).map(ConnectionsJson::place), size);
    return ConnectionsJson.of(outcry.listConnections().list(query), caller, outcry.findUsers());
  }

  @Operation(summary = "Invites whoever has this code")
  @Refusals({
    INVITE_CODE_NOT_FOUND,
    CONNECTION_WITH_ONESELF,
    CONNECTION_REJECTED,
    CONNECTIONS_FULL,
    RATE_LIMITED
  })
  @PostMapping("/invite")
  ConnectionJson invite(UserId caller, @RequestBody InviteJson body) {
    InvitePerson.Command command = new InvitePerson.Command(caller, body.code());
    return json(outcry.invitePerson().invite(command), caller);
  }

  @Operation(summary = "Accepts an invitation")
  @Refusals({CONNECTION_NOT_FOUND, NOT_THE_INVITED, CONNECTION_NOT_PENDING, CONNECTIONS_FULL})
  @PostMapping("/{userId}/accept")
  ConnectionJson accept(UserId caller, @PathVariable String userId) {
    AcceptInvitation.Command command = new AcceptInvitation.Command(caller, new UserId(userId));
    return json(outcry.acceptInvitation().accept(command), caller);
  }

  @Operation(summary = "Rejects an invitation")
  @Refusals({CONNECTION_NOT_FOUND, NOT_THE_INVITED, CONNECTION_NOT_PENDING})
  @PostMapping("/{userId}/reject")
  ConnectionJson reject(UserId caller, @PathVariable String userId) {
    RejectInvitation.Command command = new RejectInvitation.Command(caller, new UserId(userId));
    return json(outcry.rejectInvitation().reject(command), caller);
  }

  @Operation(summary = "Ends a connection")
  @Refusals({CONNECTION_NOT_FOUND, NOT_CONNECTED})
  @PostMapping("/{userId}/disconnect")
  ConnectionJson disconnect(UserId caller, @PathVariable String userId) {
    DisconnectPerson.Command command = new DisconnectPerson.Command(caller, new UserId(userId));
    return json(outcry.disconnectPerson().disconnect(command), caller);
  }

  private ConnectionJson json(Connection connection, UserId caller) {
    return ConnectionJson.of(connection, caller, outcry.findUsers());
  }

  private static ConnectionStatus status(String name) {
    try {
      return ConnectionStatus.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidValueException("status", "must be a status of connections");
    }
  }
}
