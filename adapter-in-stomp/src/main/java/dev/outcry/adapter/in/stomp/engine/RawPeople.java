package dev.outcry.adapter.in.stomp.engine;

import static java.util.stream.Collectors.toSet;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.AcceptInvitation;
import dev.outcry.application.port.in.DisconnectPerson;
import dev.outcry.application.port.in.InvitePerson;
import dev.outcry.application.port.in.ListConnections;
import dev.outcry.application.port.in.ListMyRooms.MyRoom;
import dev.outcry.application.port.in.RejectInvitation;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.connection.ConnectionStatus;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom a person knows, and where they talk. */
final class RawPeople {

  /** The most that are listed at once. */
  static final int MOST_LISTED = 500;

  private final Outcry outcry;

  RawPeople(Outcry outcry) {
    this.outcry = outcry;
  }

  void invite(RawSession session, UserId caller, Body body) {
    InviteCode code = Body.in("userInviteCode", () -> new InviteCode(body.text("userInviteCode")));
    Connection connection = outcry.invitePerson().invite(new InvitePerson.Command(caller, code));
    answer(session, "INVITE_RESPONSE", caller, connection);
  }

  void accept(RawSession session, UserId caller, Body body) {
    AcceptInvitation.Command command = new AcceptInvitation.Command(caller, other(body));
    answer(session, "ACCEPT_RESPONSE", caller, outcry.acceptInvitation().accept(command));
  }

  void reject(RawSession session, UserId caller, Body body) {
    RejectInvitation.Command command = new RejectInvitation.Command(caller, other(body));
    answer(session, "REJECT_RESPONSE", caller, outcry.rejectInvitation().reject(command));
  }

  void disconnect(RawSession session, UserId caller, Body body) {
    DisconnectPerson.Command command = new DisconnectPerson.Command(caller, other(body));
    answer(session, "DISCONNECT_RESPONSE", caller, outcry.disconnectPerson().disconnect(command));
  }

  /** Whoever is nobody looks like a stranger. */
  private UserId other(Body body) {
    return outcry
        .findByUsername()
        .find(new Username(body.text("username")))
        .map(User::id)
        .orElseThrow(() -> new RefusedException(RefusalCode.CONNECTION_NOT_FOUND));
  }

  private void answer(RawSession session, String type, UserId caller, Connection connection) {
    UserId other = connection.pair().other(caller);
    ObjectNode json = RawFrames.frame(type);
    putUsername(other, people(Set.of(other)), json);
    session.say(json.put("status", connection.status().name()));
  }

  /** The caller's channels, or his connections of one status. */
  void list(RawSession session, UserId caller, Body body) {
    Optional<ConnectionStatus> status = body.optionalText("status").map(RawPeople::status);
    session.say(status.isPresent() ? connections(caller, status.get()) : channels(caller));
  }

  private static ConnectionStatus status(String name) {
    return Arrays.stream(ConnectionStatus.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "status", "must be PENDING, ACCEPTED, REJECTED or DISCONNECTED"));
  }

  private ObjectNode connections(UserId caller, ConnectionStatus status) {
    ListConnections.Page page =
        outcry
            .listConnections()
            .list(new ListConnections.Query(caller, status, Optional.empty(), MOST_LISTED));
    Set<UserId> ids =
        page.connections().stream().map(each -> each.pair().other(caller)).collect(toSet());
    Map<UserId, User> people = people(ids);
    ObjectNode json = RawFrames.frame("LIST_RESPONSE");
    ArrayNode all = json.putArray("connections");
    for (Connection each : page.connections()) {
      ObjectNode one = all.addObject();
      putUsername(each.pair().other(caller), people, one);
      one.put("status", each.status().name()).put("invitedByMe", each.invitedBy().equals(caller));
    }
    return json.put("hasMore", page.next().isPresent());
  }

  private ObjectNode channels(UserId caller) {
    List<MyRoom> rooms = outcry.listMyRooms().list(caller);
    List<MyRoom> listed = rooms.subList(0, Math.min(rooms.size(), MOST_LISTED));
    Map<UserId, User> people =
        people(listed.stream().flatMap(room -> room.companion().stream()).collect(toSet()));
    ObjectNode json = RawFrames.frame("LIST_RESPONSE");
    ArrayNode all = json.putArray("channels");
    for (MyRoom mine : listed) {
      ObjectNode one = RawFrames.putChannel(mine.room().id(), all.addObject());
      mine.room().kind().name().map(RoomName::value).ifPresent(name -> one.put("title", name));
      mine.companion().ifPresent(other -> putUsername(other, people, one));
      one.put("channelType", mine.room().type().name())
          .put("memberCount", mine.memberCount())
          .put("unreadCount", mine.unread());
    }
    return json.put("hasMore", listed.size() < rooms.size());
  }

  private Map<UserId, User> people(Collection<UserId> ids) {
    return ids.isEmpty() ? Map.of() : outcry.findUsers().find(ids);
  }

  private static void putUsername(UserId id, Map<UserId, User> people, ObjectNode json) {
    User user = people.get(id);
    if (user != null) {
      json.put("username", user.username().value());
    }
  }
}
