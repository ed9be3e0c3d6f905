package dev.outcry.application.service;

import dev.outcry.application.port.in.ResumeRoom;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.FeedMessage.AccessChanged;
import dev.outcry.application.port.out.FeedMessage.EntriesChanged;
import dev.outcry.application.port.out.FeedMessage.HeadMoved;
import dev.outcry.application.port.out.FeedMessage.Signal;
import dev.outcry.application.port.out.Telemetry;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One room with all its watchers in this process. It keeps the room's revision as told so far:
 * older news is dropped, a gap is read from the store, and those who are not up to date catch up
 * from the store by themselves before they join the live ones.
 */
final class RoomHub {

  private static final int PAGE = ResumeRoom.MAX_LIMIT;

  private final RoomId roomId;
  private final Timeline timeline;
  private final Executor executor;
  private final Consumer<RoomHub> whenEnded;
  private final Telemetry telemetry;
  private final Feed.Subscription subscription;

  private final ReentrantLock lock = new ReentrantLock();
  private final Set<RoomWatch> watches = new HashSet<>();
  private final Set<RoomWatch> stalled = new HashSet<>();
  private final List<RoomWatch> live = new CopyOnWriteArrayList<>();
  private Rev last = Rev.NONE;
  private boolean started;
  private boolean ended;
  private boolean reading;
  private boolean missed;

  RoomHub(RoomId roomId, Surroundings around, Consumer<RoomHub> whenEnded) {
    this.roomId = roomId;
    this.timeline = around.timeline();
    this.executor = around.executor();
    this.telemetry = around.telemetry();
    this.whenEnded = whenEnded;
    this.subscription = around.feed().subscribe(Channel.of(roomId), this::receive);
  }

  /** What every hub has. */
  record Surroundings(Timeline timeline, Feed feed, Executor executor, Telemetry telemetry) {}

  /** Reads nothing before the feed has confirmed the subscription; false if this hub has ended. */
  boolean add(RoomWatch watch) {
    boolean added = locked(() -> !ended && watches.add(watch));
    if (added) {
      subscription.ready().thenRun(() -> beginOnce(watch));
    }
    return added;
  }

  /** With its last watch, a hub ends. */
  void forget(RoomWatch watch) {
    boolean last =
        locked(
            () -> {
              live.remove(watch);
              stalled.remove(watch);
              ended |= watches.remove(watch) && watches.isEmpty();
              return ended;
            });
    if (last) {
      subscription.close();
      whenEnded.accept(this);
    }
  }

  /** Ends this person's watches, from where the room is then. */
  void renew(UserId person) {
    turn(Set.of(person), RoomWatch::goStale);
  }

  /** Delivers no more to these people before it is known what they may read. */
  void doubt(Set<UserId> people) {
    turn(people, RoomWatch::doubtAccess);
  }

  private void turn(Set<UserId> people, Consumer<RoomWatch> change) {
    locked(
            () -> {
              List<RoomWatch> theirs =
                  watches.stream().filter(watch -> people.contains(watch.person())).toList();
              theirs.forEach(change);
              return theirs.stream().filter(live::remove).toList();
            })
        .forEach(this::catchUp);
  }

  /** The room as it was when one of the watches began, and those who watch it. */
  Optional<Watched> watched() {
    return locked(
        () -> watches.stream().findFirst().map(any -> new Watched(any.room(), people(watches))));
  }

  record Watched(Room room, Set<UserId> people) {}

  private static Set<UserId> people(Set<RoomWatch> watches) {
    return watches.stream().map(RoomWatch::person).collect(Collectors.toUnmodifiableSet());
  }

  void close() {
    locked(() -> List.copyOf(watches)).forEach(RoomWatch::close);
  }

  /**
   * Reads what the feed may have lost, and tries again for those whom the store failed or whom the
   * feed does not serve.
   */
  void checkHead() {
    readMissedOnce();
    locked(
            () -> {
              List<RoomWatch> again = List.copyOf(stalled);
              stalled.clear();
              return again;
            })
        .forEach(this::catchUp);
    locked(() -> List.copyOf(watches)).forEach(this::beginOnce);
  }

  private void readMissedOnce() {
    boolean begin =
        locked(
            () -> {
              boolean idle = started && !reading;
              reading |= idle;
              return idle;
            });
    if (begin) {
      executor.execute(this::readMissed);
    }
  }

  private void beginOnce(RoomWatch watch) {
    if (watch.claimBeginning()) {
      catchUp(watch);
    }
  }

  /** Brings a watch up to date from the store, then lets it join the live ones. */
  void catchUp(RoomWatch watch) {
    executor.execute(() -> readFor(watch));
  }

  private void receive(FeedMessage message) {
    if (message instanceof AccessChanged changed) {
      doubt(Set.of(changed.person()));
      return;
    }
    boolean gap = false;
    lock.lock();
    try {
      if (!started) {
        missed |= !(message instanceof Signal);
        return;
      }
      if (message instanceof EntriesChanged changed) {
        gap = takeIfNext(changed.entries());
      } else if (message instanceof HeadMoved moved) {
        gap = moved.rev().compareTo(last) > 0;
      } else if (message instanceof Signal signal) {
        live.forEach(watch -> watch.signal(signal));
      }
      missed |= gap && reading;
    } finally {
      lock.unlock();
    }
    if (gap) {
      readMissedOnce();
    }
  }

  /** Delivers what follows without a gap; answers whether there is a gap. */
  private boolean takeIfNext(List<Entry> entries) {
    List<Entry> next = new ArrayList<>(entries.size());
    long rev = last.value();
    boolean gap = false;
    for (Entry entry : entries) {
      if (entry.rev().value() <= rev) {
        continue;
      }
      gap = reading || entry.rev().value() != rev + 1;
      if (gap) {
        break;
      }
      next.add(entry);
      rev++;
    }
    tell(next);
    return gap;
  }

  /** One watcher after the other takes all of them, so that each can pass them on at once. */
  private void tell(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    last = entries.get(entries.size() - 1).rev();
    int watchers = 0;
    for (RoomWatch watch : live) {
      if (watch.deliver(entries)) {
        watchers++;
      } else {
        live.remove(watch);
        watch.stepAside();
      }
    }
    telemetry.delivered(entries, watchers);
  }

  private void readMissed() {
    try {
      boolean more = true;
      while (more) {
        List<Entry> page = timeline.changedAfter(roomId, locked(() -> last), PAGE);
        more = locked(() -> tellPage(page));
      }
    } catch (UnavailableException untilTheNextNewsOrCheck) {
      giveUpReading();
    } catch (Throwable failed) {
      giveUpReading();
      BackgroundFailures.report(failed);
    }
  }

  /** For now; but news that came meanwhile is a reason to read once more. */
  private void giveUpReading() {
    boolean again =
        locked(
            () -> {
              boolean news = missed;
              missed = false;
              reading = false;
              return news;
            });
    if (again) {
      readMissedOnce();
    }
  }

  private boolean tellPage(List<Entry> page) {
    List<Entry> lost = page.stream().filter(entry -> entry.rev().compareTo(last) > 0).toList();
    if (!lost.isEmpty()) {
      telemetry.repaired(lost.size());
    }
    tell(lost);
    boolean more = missed || page.size() == PAGE;
    missed = false;
    reading = more;
    return more;
  }

  private void readFor(RoomWatch watch) {
    try {
      startOnce();
      watch.checkAccess();
      if (!watch.isClosed() && !watch.hasBegun()) {
        begin(watch);
      }
      while (!watch.isClosed() && !locked(() -> joinIfUpToDate(watch))) {
        watch.checkAccess();
        if (watch.isStale()) {
          watch.requireResync(timeline.head(roomId).rev());
          return;
        }
        if (!watch.deliver(timeline.changedAfter(roomId, watch.at(), PAGE))) {
          watch.stepAside();
          return;
        }
      }
    } catch (UnavailableException untilTheNextCheck) {
      locked(() -> stalled.add(watch));
    } catch (Throwable failed) {
      watch.close();
      BackgroundFailures.report(failed);
    }
  }

  private void startOnce() {
    if (locked(() -> started)) {
      return;
    }
    Rev head = timeline.head(roomId).rev();
    boolean gap =
        locked(
            () -> {
              boolean start = !started;
              started = true;
              last = start ? head : last;
              return start && missed;
            });
    if (gap) {
      readMissedOnce();
    }
  }

  private void begin(RoomWatch watch) {
    if (watch.lastRev().isEmpty()) {
      watch.beginAt(locked(() -> last));
      return;
    }
    Rev lastRev = watch.lastRev().get();
    Rev head = timeline.head(roomId).rev();
    if (ReadService.canResume(lastRev, head)) {
      watch.beginAt(lastRev);
    } else {
      watch.requireResync(head);
    }
  }

  /** What is later than the hub's revision, the hub will deliver. */
  private boolean joinIfUpToDate(RoomWatch watch) {
    boolean upToDate = !watch.isStale() && !watch.isInDoubt() && watch.at().compareTo(last) >= 0;
    if (upToDate && watches.contains(watch)) {
      live.add(watch);
      watch.goLive();
    }
    return upToDate;
  }

  private <R> R locked(Supplier<R> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
