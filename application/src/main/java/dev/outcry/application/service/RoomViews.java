package dev.outcry.application.service;

import dev.outcry.application.port.in.OpenSession.Opened;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.session.RoomView;
import dev.outcry.domain.session.SessionId;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rooms the sessions of this instance have open. As with the sessions themselves, what begins
 * and ends is only noted, and the store learns of all of it at once, by whoever calls.
 */
final class RoomViews {

  /** Of more while the store is out of reach, it learns by a beat, or by their silence. */
  private static final int MOST_NEWS = 10_000;

  private final Sessions sessions;
  private final RoomAccess access;
  private final SignalService signals;
  private final Map<SessionId, Set<RoomView>> open = new HashMap<>();
  private Set<RoomView> changed = new LinkedHashSet<>();

  RoomViews(Sessions sessions, RoomAccess access, SignalService signals) {
    this.sessions = sessions;
    this.access = access;
    this.signals = signals;
  }

  /** Refused to those who may not read the room. */
  void enter(RoomView view) {
    access.reader(view.userId(), view.roomId());
    begin(view);
  }

  private synchronized void begin(RoomView view) {
    Set<RoomView> theirs = open.computeIfAbsent(view.sessionId(), id -> new LinkedHashSet<>());
    if (theirs.add(view)) {
      note(Set.of(view));
    }
    if (theirs.size() > Opened.MOST_VIEWS) {
      leave(theirs.iterator().next());
    }
  }

  synchronized void leave(RoomView view) {
    Set<RoomView> theirs = open.getOrDefault(view.sessionId(), Set.of());
    if (theirs.remove(view)) {
      note(Set.of(view));
    }
    if (theirs.isEmpty()) {
      open.remove(view.sessionId());
    }
  }

  /** This session has nothing open any more. */
  synchronized void end(SessionId session) {
    note(open.getOrDefault(session, Set.of()));
    open.remove(session);
  }

  /** Tells the store what began and ended since, and then those who watch. */
  void tellOfChanges() {
    Set<RoomView> news = takeChanged();
    if (news.isEmpty()) {
      return;
    }
    Map<Boolean, List<RoomView>> byEnd =
        news.stream().collect(Collectors.partitioningBy(this::isOpen));
    try {
      sessions.look(byEnd.get(true));
      sessions.lookAway(byEnd.get(false));
    } catch (UnavailableException untilLater) {
      note(news);
      throw untilLater;
    }
    Map<RoomId, Set<UserId>> people = new HashMap<>();
    news.forEach(
        view -> people.computeIfAbsent(view.roomId(), id -> new HashSet<>()).add(view.userId()));
    signals.looked(people);
  }

  /** All that is open is so for another lifetime. */
  void keep() {
    sessions.look(all());
  }

  private synchronized boolean isOpen(RoomView view) {
    return open.getOrDefault(view.sessionId(), Set.of()).contains(view);
  }

  private synchronized Set<RoomView> takeChanged() {
    Set<RoomView> taken = changed;
    changed = new LinkedHashSet<>();
    return taken;
  }

  private synchronized void note(Collection<RoomView> news) {
    news.stream().limit(MOST_NEWS - changed.size()).forEach(changed::add);
  }

  private synchronized List<RoomView> all() {
    List<RoomView> all = new ArrayList<>();
    open.values().forEach(all::addAll);
    return all;
  }
}
