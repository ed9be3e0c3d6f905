package dev.outcry.application.service;

import dev.outcry.application.port.in.WatchRoom;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.FeedMessage.BlocksChanged;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.application.service.RoomAccess.Reader;
import dev.outcry.application.service.RoomHub.Surroundings;
import dev.outcry.domain.room.RoomId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The rooms that someone in this process watches: one subscription to the feed for each. */
final class LiveRooms implements WatchRoom, AutoCloseable {

  /** Between two calls of {@link #checkHeads}. */
  static final long HEAD_CHECK_SECONDS = 20;

  private final RoomAccess access;
  private final Surroundings around;
  private final ConcurrentHashMap<RoomId, RoomHub> hubs = new ConcurrentHashMap<>();
  private final Feed.Subscription blocks;

  LiveRooms(RoomAccess access, Surroundings around) {
    this.access = access;
    this.around = around;
    blocks = around.feed().subscribe(Channel.BLOCKS, this::receive);
  }

  /** A hub whose last watch has just gone takes no more; then there is a new one. */
  @Override
  public Watch watch(Command command, Watcher watcher) {
    Supplier<Reader> reader = () -> access.reader(command.caller(), command.roomId());
    Reader now = reader.get();
    while (true) {
      RoomHub hub = hubs.computeIfAbsent(command.roomId(), this::newHub);
      RoomWatch watch = new RoomWatch(hub, reader, now, command.lastRev(), watcher);
      if (hub.add(watch)) {
        return watch;
      }
      hubs.remove(command.roomId(), hub);
    }
  }

  /** Whoever hears others than before has to read anew what is hidden now, or no longer. */
  private void receive(FeedMessage message) {
    if (message instanceof BlocksChanged changed) {
      hubs.values().forEach(hub -> hub.renew(changed.person()));
    }
  }

  /** Makes good what the feed has lost unnoticed, entries and removals. */
  void checkHeads() {
    hubs.values().forEach(RoomHub::checkHead);
    around.executor().execute(() -> hubs.values().forEach(this::checkAccess));
  }

  private void checkAccess(RoomHub hub) {
    try {
      hub.watched().ifPresent(now -> hub.doubt(access.shutOut(now.room(), now.people())));
    } catch (UnavailableException untilTheNextCheck) {
      return;
    }
  }

  /** How many rooms are watched. */
  int count() {
    return hubs.size();
  }

  /** Ends every watch. */
  @Override
  public void close() {
    blocks.close();
    hubs.values().forEach(RoomHub::close);
  }

  private RoomHub newHub(RoomId roomId) {
    return new RoomHub(roomId, around, hub -> hubs.remove(roomId, hub));
  }
}
