package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.in.WatchPresence;
import dev.outcry.application.port.in.WatchPresence.Change;
import dev.outcry.application.port.in.WatchPresence.Command;
import dev.outcry.application.port.in.WatchPresence.Watch;
import dev.outcry.application.port.in.WatchPresence.Watcher;
import dev.outcry.domain.user.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who comes and goes. A client that is behind gets the latest of each person only. */
final class PresenceSubscription extends Subscription implements Watcher {

  private final String destination;
  private final Runnable active;
  private final Map<UserId, Change> changes = new LinkedHashMap<>();
  private @Nullable Integer online;
  private volatile @Nullable Watch watch;

  PresenceSubscription(
      StompSession session, String id, String destination, @Nullable String receipt) {
    super(session, id, ServerFrames.messageTo(id));
    this.destination = destination;
    this.active = () -> session.receipt(receipt);
  }

  void begin(WatchPresence watchPresence, Command command) {
    watch = watchPresence.watch(command, this);
    if (hasEnded()) {
      end();
    }
  }

  @Override
  public void begun() {
    active.run();
  }

  @Override
  public void changed(Change change) {
    synchronized (changes) {
      changes.remove(change.userId());
      changes.put(change.userId(), change);
    }
    ready();
  }

  @Override
  public void counted(int present) {
    synchronized (changes) {
      online = present;
    }
    ready();
  }

  @Override
  void ready() {
    session().outbound().whileSending(this::deliverLatest);
  }

  private void deliverLatest() {
    while (session().outbound().isReady()) {
      SharedMessage message = next();
      if (message == null) {
        return;
      }
      deliver(message);
    }
  }

  private @Nullable SharedMessage next() {
    synchronized (changes) {
      Integer count = online;
      if (count != null) {
        online = null;
        return session().engine().encodings().online(destination, count);
      }
      if (changes.isEmpty()) {
        return null;
      }
      Change change = changes.remove(changes.keySet().iterator().next());
      return session().engine().encodings().presence(destination, change);
    }
  }

  @Override
  void end() {
    super.end();
    Watch present = watch;
    if (present != null) {
      present.close();
    }
  }
}
