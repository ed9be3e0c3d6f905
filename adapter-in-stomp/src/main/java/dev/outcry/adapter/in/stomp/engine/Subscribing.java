package dev.outcry.adapter.in.stomp.engine;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.adapter.in.stomp.engine.Frame.Command;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.WatchPresence;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a client may subscribe to: these destinations, to the letter, and nothing else. */
final class Subscribing {

  private static final String ROOM = "/topic/room.";
  private static final String AUCTION = "/topic/auction.";

  private static final String PRESENCE = "/topic/presence";
  private static final Pattern ROOM_PRESENCE =
      Pattern.compile(Pattern.quote(ROOM) + "(.+)\\.presence");

  private static final int LONGEST_ID = 128;

  private final Outcry outcry;

  Subscribing(Outcry outcry) {
    this.outcry = outcry;
  }

  void subscribe(StompSession session, UserId caller, Frame frame) throws BadFrameException {
    String id = frame.required("id");
    String destination = frame.required("destination");
    if (id.length() > LONGEST_ID) {
      throw new BadFrameException(FatalCode.FRAME_TOO_LARGE, "id");
    }
    if (session.subscriptions().find(id).isPresent()) {
      throw BadFrameException.malformed("this id is in use");
    }
    if (!frame.header("ack").orElse("auto").equals("auto")) {
      throw new BadFrameException(FatalCode.UNSUPPORTED_COMMAND, "ack");
    }
    Optional<Queue> queue = Queue.of(destination);
    Matcher roomPresence = ROOM_PRESENCE.matcher(destination);
    if (queue.isPresent()) {
      toQueue(session, frame, new QueueSubscription(session, id, queue.get()));
    } else if (destination.equals(NoticeSubscription.DESTINATION)) {
      toNotices(session, caller, frame, id);
    } else if (destination.equals(ConnectionSubscription.DESTINATION)) {
      toConnections(session, caller, frame, id);
    } else if (destination.equals(PRESENCE)) {
      toPresence(session, frame, id, new WatchPresence.Command(caller, Optional.empty()));
    } else if (roomPresence.matches()) {
      RoomId roomId = idIn(roomPresence.group(1), "", RoomId::new);
      toPresence(session, frame, id, new WatchPresence.Command(caller, Optional.of(roomId)));
    } else if (destination.startsWith(ROOM)) {
      toRoom(session, caller, frame, id, idIn(destination, ROOM, RoomId::new));
    } else if (destination.startsWith(AUCTION)) {
      toAuction(session, frame, id, idIn(destination, AUCTION, AuctionId::new));
    } else {
      throw denied();
    }
  }

  void unsubscribe(StompSession session, Frame frame) throws BadFrameException {
    session
        .subscriptions()
        .find(frame.required("id"))
        .ifPresent(
            subscription -> {
              session.subscriptions().remove(subscription);
              subscription.end();
            });
    session.receipt(frame.receipt().orElse(null));
  }

  /** What was heard so far of a room is all. */
  static void tellEnded(StompSession session, RoomFeed room, Refused refused) {
    String destination = ROOM + room.roomId().value();
    session.tell(Queue.ERRORS, error(destination, Optional.empty(), room.roomId(), refused));
  }

  private static void toQueue(StompSession session, Frame frame, QueueSubscription queue) {
    if (session.subscriptions().add(queue)) {
      session.receipt(frame.receipt().orElse(null));
    } else {
      refuse(session, frame, null, Refused.tooManySubscriptions());
    }
  }

  /** The receipt goes out once the room is synced. */
  private void toRoom(StompSession session, UserId caller, Frame frame, String id, RoomId roomId) {
    try {
      Optional<Rev> lastRev = frame.header("last-rev").map(Subscribing::rev);
      RoomSubscription room =
          new RoomSubscription(
              session, id, caller, roomId, lastRev.isPresent(), frame.receipt().orElse(null));
      begin(session, frame, room, () -> room.begin(outcry.watchRoom(), lastRev));
    } catch (RuntimeException refused) {
      refuse(session, frame, roomId, Refused.of(refused));
    }
  }

  private void toAuction(StompSession session, Frame frame, String id, AuctionId auctionId) {
    try {
      AuctionSubscription auction = new AuctionSubscription(session, id, auctionId);
      if (begin(session, frame, auction, () -> auction.begin(outcry.watchAuction()))) {
        session.receipt(frame.receipt().orElse(null));
      }
    } catch (RuntimeException refused) {
      refuse(session, frame, null, Refused.of(refused));
    }
  }

  private void toNotices(StompSession session, UserId caller, Frame frame, String id) {
    NoticeSubscription notices = new NoticeSubscription(session, id, frame.receipt().orElse(null));
    begin(session, frame, notices, () -> notices.begin(outcry.watchNotices(), caller));
  }

  private void toConnections(StompSession session, UserId caller, Frame frame, String id) {
    ConnectionSubscription connections =
        new ConnectionSubscription(session, id, frame.receipt().orElse(null), caller);
    begin(session, frame, connections, () -> connections.begin(outcry.watchConnections()));
  }

  /** The receipt goes out once nothing is missed. */
  private void toPresence(
      StompSession session, Frame frame, String id, WatchPresence.Command command) {
    try {
      PresenceSubscription presence =
          new PresenceSubscription(
              session, id, frame.header("destination").orElse(""), frame.receipt().orElse(null));
      begin(session, frame, presence, () -> presence.begin(outcry.watchPresence(), command));
    } catch (RuntimeException refused) {
      refuse(session, frame, command.roomId().orElse(null), Refused.of(refused));
    }
  }

  private static boolean begin(
      StompSession session, Frame frame, Subscription subscription, Runnable begin) {
    if (!session.subscriptions().add(subscription)) {
      refuse(session, frame, null, Refused.tooManySubscriptions());
      return false;
    }
    try {
      begin.run();
      return true;
    } catch (RuntimeException refused) {
      session.subscriptions().remove(subscription);
      throw refused;
    }
  }

  private static void refuse(
      StompSession session, Frame frame, @Nullable RoomId roomId, Refused refused) {
    String destination = frame.header("destination").orElse("");
    session.tell(Queue.ERRORS, error(destination, frame.receipt(), roomId, refused));
  }

  private static ObjectNode error(
      String destination, Optional<String> receipt, @Nullable RoomId roomId, Refused refused) {
    ObjectNode json = ServerFrames.object().put("destination", destination);
    receipt.ifPresent(id -> json.put("receiptId", id));
    if (roomId != null) {
      json.put("roomId", roomId.value());
    }
    return Answers.explain(refused, json);
  }

  private static Rev rev(String text) {
    require(text.matches("[0-9]{1,18}"), "last-rev", "must be the number of a revision");
    return new Rev(Long.parseLong(text));
  }

  private static <I> I idIn(String destination, String prefix, Function<String, I> id)
      throws BadFrameException {
    try {
      return id.apply(destination.substring(prefix.length()));
    } catch (InvalidValueException noSuchDestination) {
      throw denied();
    }
  }

  private static BadFrameException denied() {
    return new BadFrameException(FatalCode.DESTINATION_DENIED, Command.SUBSCRIBE.name());
  }
}
