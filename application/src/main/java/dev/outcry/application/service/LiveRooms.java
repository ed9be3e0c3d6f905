package dev.outcry.application.service;

import dev.outcry.application.port.in.WatchRoom;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.service.RoomAccess.Reader;
import dev.outcry.domain.room.RoomId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The rooms that someone in this process watches: one subscription to the feed for each. */
final class LiveRooms implements WatchRoom {

  /** Between two calls of {@link #checkHeads}. */
  static final long HEAD_CHECK_SECONDS = 20;

  private final RoomAccess access;
  private final Timeline timeline;
  private final Feed feed;
  private final Executor executor;
  private final ConcurrentHashMap<RoomId, RoomHub> hubs = new ConcurrentHashMap<>();

  LiveRooms(RoomAccess access, Timeline timeline, Feed feed, Executor executor) {
    this.access = access;
    this.timeline = timeline;
    this.feed = feed;
    this.executor = executor;
  }

  @Override
  public Watch watch(Command command, Watcher watcher) {
    Reader reader = access.reader(command.caller(), command.roomId());
    RoomWatch[] watch = new RoomWatch[1];
    hubs.compute(
        command.roomId(),
        (roomId, present) -> {
          RoomHub hub =
              present != null
                  ? present
                  : new RoomHub(roomId, timeline, feed, executor, this::dropIfEmpty);
          watch[0] = new RoomWatch(hub, reader, command.lastRev(), watcher);
          hub.add(watch[0]);
          return hub;
        });
    return watch[0];
  }

  /** Makes good what the feed has lost unnoticed. */
  void checkHeads() {
    hubs.values().forEach(RoomHub::checkHead);
  }

  private void dropIfEmpty(RoomHub emptied) {
    hubs.computeIfPresent(
        emptied.roomId(),
        (roomId, hub) -> {
          if (hub != emptied || !hub.isEmpty()) {
            return hub;
          }
          hub.close();
          return null;
        });
  }
}
