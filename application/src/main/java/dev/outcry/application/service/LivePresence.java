package dev.outcry.application.service;

import dev.outcry.application.port.in.WatchPresence;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.FeedMessage.PresenceChanged;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Rooms.Circle;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.session.PresenceStatus;
import dev.outcry.domain.user.UserId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Those in this process who watch others come and go. While there are any, this instance listens to
 * who changed, whoever it is; then two questions, for all who changed meanwhile together, tell how
 * they are now and who may hear of it.
 */
final class LivePresence implements WatchPresence, AutoCloseable {

  private static final int AT_A_TIME = 200;

  private final Rooms rooms;
  private final Presence presence;
  private final Feed feed;
  private final Executor executor;
  private final PresenceAudience audience = new PresenceAudience();
  private final Queue<PresenceChanged> news = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean telling = new AtomicBoolean();
  private Feed.@Nullable Subscription subscription;

  LivePresence(Rooms rooms, Presence presence, Feed feed, Executor executor) {
    this.rooms = rooms;
    this.presence = presence;
    this.feed = feed;
    this.executor = executor;
  }

  @Override
  public Watch watch(Command command, Watcher watcher) {
    if (command.roomId().isPresent()
        && rooms.membership(command.roomId().get(), command.caller()).isEmpty()) {
      throw RoomAccess.notFound();
    }
    PresenceWatch watch = new PresenceWatch(command, watcher, this::forget);
    add(watch).ready().thenRun(() -> executor.execute(() -> begin(watch)));
    return watch;
  }

  private synchronized Feed.Subscription add(PresenceWatch watch) {
    audience.add(watch);
    Feed.Subscription present = subscription;
    if (present == null) {
      present = feed.subscribe(Channel.PRESENCE, this::receive);
      subscription = present;
    }
    return present;
  }

  private synchronized void forget(PresenceWatch watch) {
    Feed.Subscription present = subscription;
    if (audience.remove(watch) && audience.isEmpty() && present != null) {
      subscription = null;
      present.close();
    }
  }

  private void begin(PresenceWatch watch) {
    try {
      watch.command().roomId().ifPresent(this::recount);
    } finally {
      watch.begin();
    }
  }

  private void receive(FeedMessage message) {
    if (message instanceof PresenceChanged changed) {
      news.add(changed);
      tellSoon();
    }
  }

  /** One thread at a time, so that what is told last is what was found last. */
  private void tellSoon() {
    if (!news.isEmpty() && telling.compareAndSet(false, true)) {
      executor.execute(this::tellNews);
    }
  }

  private void tellNews() {
    try {
      Map<UserId, PresenceChanged> changed = new HashMap<>();
      for (PresenceChanged next = news.poll(); next != null; next = news.poll()) {
        for (UserId userId : next.people()) {
          changed.put(userId, next);
        }
      }
      List<UserId> people = List.copyOf(changed.keySet());
      for (int from = 0; from < people.size(); from += AT_A_TIME) {
        tell(people.subList(from, Math.min(people.size(), from + AT_A_TIME)), changed);
      }
    } finally {
      telling.set(false);
      tellSoon();
    }
  }

  private void tell(List<UserId> people, Map<UserId, PresenceChanged> changed) {
    Map<UserId, Set<PresenceWatch>> hearers = hearersOf(people);
    if (hearers.isEmpty()) {
      return;
    }
    Set<UserId> present = presence.presentAmong(hearers.keySet());
    hearers.forEach(
        (userId, watches) -> {
          PresenceStatus status =
              present.contains(userId) ? PresenceStatus.ONLINE : PresenceStatus.OFFLINE;
          Change change = new Change(userId, status, changed.get(userId).at());
          watches.forEach(watch -> watch.tell(change));
        });
  }

  private Map<UserId, Set<PresenceWatch>> hearersOf(List<UserId> people) {
    Map<UserId, Set<PresenceWatch>> hearers = new HashMap<>();
    for (Circle circle : rooms.circles(people, SMALL_ROOM)) {
      List<PresenceWatch> watches = audience.of(circle);
      for (UserId userId : watches.isEmpty() ? List.<UserId>of() : people) {
        if (circle.members().contains(userId)) {
          watches.stream()
              .filter(watch -> !watch.command().caller().equals(userId))
              .forEach(
                  watch -> hearers.computeIfAbsent(userId, id -> new LinkedHashSet<>()).add(watch));
        }
      }
    }
    return hearers;
  }

  /** Tells those who watch a large room how many are in it, if that has changed. */
  void recount() {
    audience.rooms().forEach(this::recount);
  }

  private void recount(RoomId roomId) {
    if (rooms.members(roomId, SMALL_ROOM + 1).size() <= SMALL_ROOM) {
      return;
    }
    Set<UserId> members =
        rooms.members(roomId, Room.GROUP_LIMIT).stream()
            .map(Membership::userId)
            .collect(Collectors.toSet());
    int online = presence.presentAmong(members).size();
    for (PresenceWatch watch : audience.of(roomId)) {
      UserId caller = watch.command().caller();
      if (members.contains(caller) || rooms.membership(roomId, caller).isPresent()) {
        watch.tell(online);
      }
    }
  }

  /** Ends every watch. */
  @Override
  public void close() {
    audience.all().forEach(PresenceWatch::close);
  }
}
