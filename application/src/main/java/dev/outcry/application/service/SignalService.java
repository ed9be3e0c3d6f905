package dev.outcry.application.service;

import dev.outcry.application.port.in.SignalTyping;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage.ReadMoved;
import dev.outcry.application.port.out.FeedMessage.Typing;
import dev.outcry.application.port.out.FeedMessage.ViewChanged;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.ReceiptChoices;
import dev.outcry.application.port.out.Rooms.Listing;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** What people in a room see of each other beside what is said. Nothing of it is stored. */
final class SignalService implements SignalTyping {

  private static final int LARGEST = 100;

  private final RoomAccess access;
  private final Throttle throttle;
  private final ReceiptChoices receipts;
  private final Presence presence;
  private final Feed feed;
  private final Executor executor;

  SignalService(
      RoomAccess access,
      Throttle throttle,
      ReceiptChoices receipts,
      Presence presence,
      Feed feed,
      Executor executor) {
    this.access = access;
    this.throttle = throttle;
    this.receipts = receipts;
    this.presence = presence;
    this.feed = feed;
    this.executor = executor;
  }

  @Override
  public void signal(Command command) {
    RoomId roomId = command.roomId();
    Listing room = roomOf(command.caller(), roomId);
    if (throttle.maySignalTyping(command.caller(), roomId) && isSmall(room)) {
      feed.publish(Channel.of(roomId), new Typing(roomId, command.caller()));
    }
  }

  /** Somebody has read further; told by another thread, unless he would rather not. */
  void read(UserId reader, RoomId roomId, Seq seq) {
    executor.execute(
        () -> {
          if (holds(() -> receipts.given(reader)) && mayBeSeen(reader, roomId)) {
            feed.publish(Channel.of(roomId), new ReadMoved(roomId, reader, seq));
          }
        });
  }

  /** These people have opened or left rooms; how they stand is told by another thread. */
  void looked(Map<RoomId, Set<UserId>> people) {
    if (!people.isEmpty()) {
      executor.execute(() -> tellWhoLooks(people));
    }
  }

  private void tellWhoLooks(Map<RoomId, Set<UserId>> people) {
    Map<RoomId, List<UserId>> seen = new HashMap<>();
    people.forEach(
        (roomId, some) -> {
          List<UserId> seenHere = some.stream().filter(one -> mayBeSeen(one, roomId)).toList();
          if (!seenHere.isEmpty()) {
            seen.put(roomId, seenHere);
          }
        });
    if (seen.isEmpty()) {
      return;
    }
    presence
        .lookingAt(seen.keySet())
        .forEach(
            (roomId, looking) ->
                seen.get(roomId)
                    .forEach(
                        person ->
                            feed.publish(
                                Channel.of(roomId),
                                new ViewChanged(roomId, person, looking.contains(person)))));
  }

  /** Where neither can send to the other, neither sees what the other reads. */
  private boolean mayBeSeen(UserId reader, RoomId roomId) {
    return holds(() -> isSmall(roomOf(reader, roomId)));
  }

  /** False also as long as it cannot be known. */
  private static boolean holds(BooleanSupplier fact) {
    try {
      return fact.getAsBoolean();
    } catch (RefusedException | UnavailableException notNow) {
      return false;
    }
  }

  private Listing roomOf(UserId userId, RoomId roomId) {
    return access
        .signaller(userId, roomId)
        .orElseThrow(() -> new UnavailableException("who is there cannot be known now"));
  }

  private static boolean isSmall(Listing room) {
    return room.memberCount() <= LARGEST;
  }
}
