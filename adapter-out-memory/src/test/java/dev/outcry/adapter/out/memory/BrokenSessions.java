package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.PresenceContract;
import dev.outcry.adapter.tck.SessionsContract;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sessions and presence that break a promise, each run through the contract by itself. */
final class BrokenSessions {

  private BrokenSessions() {}

  @Breaks("SN1")
  static class RemembersOneSessionOfAPerson extends SoundSessions {
    @Override
    public List<Session> of(UserId userId) {
      return super.of(userId).stream().limit(1).toList();
    }
  }

  @Breaks("SN1")
  static class RemembersHowASessionBegan extends SoundSessions {
    @Override
    public List<Session> of(UserId userId) {
      return super.of(userId).stream()
          .map(session -> session.activeAt(session.connectedAt()))
          .toList();
    }
  }

  @Breaks("SN2")
  static class KeepsOnlyWhatIsNew extends SoundSessions {
    @Override
    public void keep(Server server, Collection<Session> open) {
      super.keep(
          server,
          open.stream().filter(session -> !of(session.userId()).contains(session)).toList());
    }
  }

  @Breaks("SN3")
  static class EndsThePerson extends SoundSessions {
    @Override
    public void end(Session session) {
      of(session.userId()).forEach(super::end);
    }
  }

  @Breaks("SN4")
  static class ForgetsNobody extends SoundSessions {
    private final Map<UserId, Set<Session>> opened = new HashMap<>();

    @Override
    public void open(Session session) {
      opened.computeIfAbsent(session.userId(), userId -> new HashSet<>()).add(session);
    }

    @Override
    public List<Session> of(UserId userId) {
      return List.copyOf(opened.getOrDefault(userId, Set.of()));
    }
  }

  @Breaks("SN5")
  static class ListsServersForGood extends SoundSessions {
    private final Map<String, Integer> counts = new HashMap<>();

    @Override
    public void keep(Server server, Collection<Session> open) {
      super.keep(server, open);
      counts.put(server.id(), open.size());
    }

    @Override
    public Map<String, Integer> countByServer() {
      return Map.copyOf(counts);
    }
  }

  @Breaks("PR1")
  static class ForgetsWhoLeftAnywhere extends SoundPresence {
    private final Set<UserId> left = new HashSet<>();

    @Override
    public void end(Session session) {
      super.end(session);
      left.add(session.userId());
    }

    @Override
    public Set<UserId> presentAmong(Collection<UserId> people) {
      Set<UserId> present = new HashSet<>(super.presentAmong(people));
      present.removeAll(left);
      return present;
    }
  }

  @Breaks("PR2")
  static class RemembersWhoWasHere extends SoundPresence {
    private final Set<UserId> seen = new HashSet<>();

    @Override
    public void open(Session session) {
      super.open(session);
      seen.add(session.userId());
    }

    @Override
    public Set<UserId> presentAmong(Collection<UserId> people) {
      Set<UserId> present = new HashSet<>(people);
      present.retainAll(seen);
      return present;
    }
  }

  @Breaks("PR3")
  static class TellsOfEveryone extends SoundPresence {
    private final Set<UserId> seen = new HashSet<>();

    @Override
    public void open(Session session) {
      super.open(session);
      seen.add(session.userId());
    }

    @Override
    public Set<UserId> presentAmong(Collection<UserId> people) {
      return super.presentAmong(seen);
    }
  }

  @Breaks({})
  static class KeepsEveryPromiseOnSessions extends SoundSessions {}

  @Breaks({})
  static class KeepsEveryPromiseOnPresence extends SoundPresence {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundSessions extends Kept implements SessionsContract {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundPresence extends Kept implements Presence, PresenceContract {
    @Override
    public Presence presence() {
      return this;
    }

    @Override
    public Set<UserId> presentAmong(Collection<UserId> people) {
      return sessions.presence().presentAmong(people);
    }
  }

  /** Passes on to sessions in memory. */
  abstract static class Kept implements Sessions {

    private final SettableClock clock = new SettableClock();
    final InMemorySessions sessions = new InMemorySessions(clock, LIFETIME);

    public Sessions sessions() {
      return this;
    }

    public Sessions sessionsOfAnotherInstance() {
      return this;
    }

    public Duration lifetime() {
      return LIFETIME;
    }

    public void pass(Duration time) {
      clock.set(clock.instant().plus(time));
    }

    @Override
    public void open(Session session) {
      sessions.open(session);
    }

    @Override
    public void keep(Server server, Collection<Session> open) {
      sessions.keep(server, open);
    }

    @Override
    public void end(Session session) {
      sessions.end(session);
    }

    @Override
    public List<Session> of(UserId userId) {
      return sessions.of(userId);
    }

    @Override
    public Map<String, Integer> countByServer() {
      return sessions.countByServer();
    }
  }
}
