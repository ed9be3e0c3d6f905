package dev.outcry.application.service;

import dev.outcry.application.port.in.OpenSession;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage.PresenceChanged;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.session.RoomView;
import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.session.SessionId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * The sessions that this instance holds. What begins and ends is only noted; each tick tells the
 * store of all of it at once, and everyone of who came or went by that.
 */
final class LocalSessions implements OpenSession, AutoCloseable {

  /** Between two ticks: so late others learn of who came. */
  static final Duration TICK = Duration.ofMillis(250);

  private static final int BEATS_IN_A_LIFETIME = 3;
  private static final int AT_A_TIME = 500;

  /** Of more that ended while the store was out of reach, it learns by their silence. */
  private static final int MOST_ENDED = 10_000;

  private final Sessions sessions;
  private final Feed feed;
  private final IdGenerator ids;
  private final Supplier<Server> server;
  private final InstantSource clock;
  private final RoomViews views;
  private final Outage outage;
  private final Set<Local> open = ConcurrentHashMap.newKeySet();
  private final Queue<Local> begun = new ConcurrentLinkedQueue<>();
  private final Queue<Local> ended = new ConcurrentLinkedQueue<>();
  private Instant nextBeat = Instant.MIN;

  LocalSessions(
      Sessions sessions,
      Feed feed,
      IdGenerator ids,
      Supplier<Server> server,
      InstantSource clock,
      RoomViews views) {
    this.sessions = sessions;
    this.feed = feed;
    this.ids = ids;
    this.server = server;
    this.clock = clock;
    this.views = views;
    this.outage = new Outage(clock);
  }

  /** How often all sessions are kept. */
  Duration beat() {
    return sessions.lifetime().dividedBy(BEATS_IN_A_LIFETIME);
  }

  /** How many there are. */
  int count() {
    return open.size();
  }

  @Override
  public Opened open(Command command) {
    Local session = new Local(new SessionId(ids.next()), now(), command);
    open.add(session);
    begun.add(session);
    return session;
  }

  /**
   * Whatever the store did not learn for being out of reach, it learns by a beat once it is back.
   */
  synchronized void tick() {
    if (outage.lasts()) {
      return;
    }
    Set<UserId> changed = new HashSet<>();
    try {
      tellOfChanges(changed);
      views.tellOfChanges();
      if (!clock.instant().isBefore(nextBeat)) {
        beat(changed);
      }
    } catch (UnavailableException untilLater) {
      outage.begin();
      nextBeat = Instant.MIN;
    } finally {
      publish(changed);
    }
  }

  /** Ends all of them; where the store cannot learn of it now, it does by their silence. */
  @Override
  public synchronized void close() {
    open.forEach(Local::close);
    Set<UserId> changed = new HashSet<>();
    try {
      tellOfChanges(changed);
      views.tellOfChanges();
      sessions.keep(server.get(), List.of());
    } catch (UnavailableException outOfReach) {
      return;
    } finally {
      publish(changed);
    }
  }

  private void tellOfChanges(Set<UserId> changed) {
    List<Local> came = drain(begun).stream().filter(open::contains).toList();
    if (!came.isEmpty()) {
      changed.addAll(sessions.open(on(server.get(), came)));
    }
    List<Local> gone = drain(ended);
    if (!gone.isEmpty()) {
      end(gone, changed);
    }
  }

  private void end(List<Local> gone, Set<UserId> changed) {
    try {
      changed.addAll(sessions.end(on(server.get(), gone)));
    } catch (UnavailableException untilLater) {
      gone.stream().limit(MOST_ENDED).forEach(ended::add);
      throw untilLater;
    }
  }

  private void beat(Set<UserId> changed) {
    Instant next = clock.instant().plus(beat());
    Server here = server.get();
    changed.addAll(sessions.keep(here, on(here, open)));
    views.keep();
    for (Set<UserId> gone = sessions.forgotten(); !gone.isEmpty(); gone = sessions.forgotten()) {
      changed.addAll(gone);
    }
    nextBeat = next;
  }

  private void publish(Set<UserId> changed) {
    List<UserId> people = List.copyOf(changed);
    for (int from = 0; from < people.size(); from += AT_A_TIME) {
      List<UserId> some = people.subList(from, Math.min(people.size(), from + AT_A_TIME));
      feed.publish(Channel.PRESENCE, new PresenceChanged(List.copyOf(some), now()));
    }
  }

  private static List<Local> drain(Queue<Local> queue) {
    List<Local> drained = new ArrayList<>();
    for (Local next = queue.poll(); next != null; next = queue.poll()) {
      drained.add(next);
    }
    return drained;
  }

  private List<Session> on(Server here, Collection<Local> some) {
    Instant now = now();
    return some.stream().map(local -> local.session(here, now)).toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private final class Local implements Opened {
    private final SessionId id;
    private final Instant connectedAt;
    private final Command command;

    Local(SessionId id, Instant connectedAt, Command command) {
      this.id = id;
      this.connectedAt = connectedAt;
      this.command = command;
    }

    Session session(Server here, Instant now) {
      Instant heard = now.minusMillis(command.silence().get().toMillis());
      Instant activeAt = heard.isBefore(connectedAt) ? connectedAt : heard;
      return new Session(id, command.caller(), here, connectedAt, activeAt);
    }

    @Override
    public SessionId id() {
      return id;
    }

    @Override
    public void enter(RoomId roomId) {
      views.enter(view(roomId));
      if (!open.contains(this)) {
        views.end(id);
      }
    }

    @Override
    public void leaveView(RoomId roomId) {
      views.leave(view(roomId));
    }

    private RoomView view(RoomId roomId) {
      return new RoomView(roomId, command.caller(), id);
    }

    @Override
    public void close() {
      if (open.remove(this)) {
        views.end(id);
        ended.add(this);
      }
    }
  }
}
