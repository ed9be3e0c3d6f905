package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateDirectRoom;
import dev.outcry.application.port.in.CreateGroupRoom;
import dev.outcry.application.port.in.ViewRoom;
import dev.outcry.application.port.in.ViewRoom.RoomDetail;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Channels: rooms that a session makes, listens to, and stops listening to. */
final class RawChannels {

  private final Outcry outcry;

  RawChannels(Outcry outcry) {
    this.outcry = outcry;
  }

  /** The one that is named, or else the one that was entered. */
  static RoomId channel(RawSession session, Body body) {
    return body.optionalId("channelId")
        .map(id -> Body.in("channelId", () -> new RoomId(id)))
        .or(session::entered)
        .orElseThrow(() -> new InvalidValueException("channelId", "is missing"));
  }

  /** A group if it has a title, or else the one channel of two people. */
  void create(RawSession session, UserId caller, Body body) {
    Optional<RoomName> title =
        body.optionalText("title").map(name -> Body.in("title", () -> new RoomName(name)));
    Optional<UserId> participant = body.optionalText("participantUsername").map(this::participant);
    if (title.isPresent()) {
      Set<UserId> members = participant.map(Set::of).orElse(Set.of());
      CreateGroupRoom.Command command = new CreateGroupRoom.Command(caller, title.get(), members);
      created(session, outcry.createGroupRoom().create(command), true);
    } else {
      UserId other =
          participant.orElseThrow(
              () -> new InvalidValueException("participantUsername", "is missing"));
      CreateDirectRoom.Opened opened =
          outcry.createDirectRoom().create(new CreateDirectRoom.Command(caller, other));
      created(session, opened.room(), opened.created());
    }
  }

  private static void created(RawSession session, Room room, boolean created) {
    session.say(
        titled("CREATE_RESPONSE", room)
            .put("channelType", room.type().name())
            .put("created", created));
  }

  private UserId participant(String username) {
    return outcry
        .findByUsername()
        .find(Body.in("participantUsername", () -> new Username(username)))
        .map(User::id)
        .orElseThrow(() -> new RefusedException(RefusalCode.USER_NOT_FOUND));
  }

  /** Answered once nothing is missed; one that is listened to already is only meant from now on. */
  void enter(RawSession session, UserId caller, Body body) {
    RoomId channel = channel(session, body);
    OptionalLong given = body.optionalInteger("lastRev");
    Optional<Rev> lastRev =
        given.isEmpty()
            ? Optional.empty()
            : Optional.of(Body.in("lastRev", () -> new Rev(given.getAsLong())));
    RoomDetail detail = outcry.viewRoom().view(new ViewRoom.Query(caller, channel));
    ObjectNode welcome =
        titled("ENTER_RESPONSE", detail.room())
            .put("channelType", detail.room().type().name())
            .put("lastReadSeq", detail.mark().read().value());
    Optional<Subscription> present = session.subscriptions().find(channel.value());
    if (present.isPresent() && lastRev.isEmpty()) {
      session.enter(channel);
      session.attendance().enter(channel);
      session.say(welcome.put("rev", detail.headRev().value()));
      return;
    }
    present.ifPresent(before -> end(session, before));
    RawChannel entered = new RawChannel(session, caller, channel, welcome);
    if (!session.subscriptions().add(entered)) {
      session.refuse("ENTER_REQUEST", Refused.tooManySubscriptions());
      return;
    }
    try {
      session.enter(channel); // Before it can be told that it has ended.
      session.attendance().enter(channel);
      entered.begin(outcry.watchRoom(), lastRev);
    } catch (RuntimeException refused) {
      session.leave(channel);
      session.subscriptions().remove(entered);
      throw refused;
    }
  }

  /** The session stops listening; the person stays a member. */
  void leave(RawSession session, UserId caller, Body body) {
    RoomId channel = channel(session, body);
    session.subscriptions().find(channel.value()).ifPresent(present -> end(session, present));
    session.leave(channel);
    session.attendance().leaveView(channel);
    session.say(RawFrames.inChannel("LEAVE_RESPONSE", channel));
  }

  private static void end(RawSession session, Subscription present) {
    session.subscriptions().remove(present);
    present.end();
  }

  private static ObjectNode titled(String type, Room room) {
    ObjectNode json = RawFrames.inChannel(type, room.id());
    room.kind().name().map(RoomName::value).ifPresent(title -> json.put("title", title));
    return json;
  }
}
