package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.PresenceContract;
import dev.outcry.adapter.tck.SessionsContract;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.session.RoomView;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    public Set<UserId> keep(Server server, Collection<Session> open) {
      return super.keep(
          server,
          open.stream().filter(session -> !of(session.userId()).contains(session)).toList());
    }
  }

  @Breaks("SN3")
  static class EndsThePerson extends SoundSessions {
    @Override
    public Set<UserId> end(Collection<Session> ended) {
      return super.end(ended.stream().flatMap(session -> of(session.userId()).stream()).toList());
    }
  }

  @Breaks("SN4")
  static class ForgetsNobody extends SoundSessions {
    private final Map<UserId, Set<Session>> opened = new HashMap<>();

    @Override
    public Set<UserId> open(Collection<Session> begun) {
      begun.forEach(
          session ->
              opened.computeIfAbsent(session.userId(), userId -> new HashSet<>()).add(session));
      return Set.of();
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
    public Set<UserId> keep(Server server, Collection<Session> open) {
      counts.put(server.id(), open.size());
      return super.keep(server, open);
    }

    @Override
    public Map<String, Integer> countByServer() {
      return Map.copyOf(counts);
    }
  }

  @Breaks("SN6")
  static class GoesByWhomItsOwnThreadOpened extends SoundSessions {
    private final ThreadLocal<Set<UserId>> opened = ThreadLocal.withInitial(HashSet::new);

    @Override
    public Set<UserId> open(Collection<Session> begun) {
      super.open(begun);
      return begun.stream()
          .map(Session::userId)
          .filter(opened.get()::add)
          .collect(Collectors.toSet());
    }
  }

  @Breaks("SN6")
  static class TellsOfEverySessionThatEnds extends SoundSessions {
    @Override
    public Set<UserId> end(Collection<Session> ended) {
      super.end(ended);
      return ended.stream().map(Session::userId).collect(Collectors.toSet());
    }
  }

  @Breaks("SN7")
  static class MissesWhoGoesWithoutAWord extends SoundSessions {
    @Override
    public Set<UserId> forgotten() {
      return Set.of();
    }
  }

  @Breaks("SN7")
  static class TellsEverybodyWhoIsForgotten extends SoundSessions {
    private final Set<UserId> gone = ConcurrentHashMap.newKeySet();
    private final Map<Thread, Set<UserId>> told = new ConcurrentHashMap<>();

    @Override
    public Set<UserId> forgotten() {
      gone.addAll(super.forgotten());
      Set<UserId> news = new HashSet<>(gone);
      Set<UserId> before = told.computeIfAbsent(Thread.currentThread(), thread -> new HashSet<>());
      news.removeAll(before);
      before.addAll(news);
      return news;
    }
  }

  @Breaks("SN8")
  static class AnswersOneOfEachPerson extends SoundSessions {
    @Override
    public List<Session> some(int limit) {
      Set<UserId> seen = new HashSet<>();
      return super.some(limit).stream().filter(session -> seen.add(session.userId())).toList();
    }
  }

  @Breaks("PR1")
  static class ForgetsWhoLeftAnywhere extends SoundPresence {
    private final Set<UserId> left = new HashSet<>();

    @Override
    public Set<UserId> end(Collection<Session> ended) {
      ended.forEach(session -> left.add(session.userId()));
      return super.end(ended);
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
    public Set<UserId> open(Collection<Session> begun) {
      begun.forEach(session -> seen.add(session.userId()));
      return super.open(begun);
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
    public Set<UserId> open(Collection<Session> begun) {
      begun.forEach(session -> seen.add(session.userId()));
      return super.open(begun);
    }

    @Override
    public Set<UserId> presentAmong(Collection<UserId> people) {
      return super.presentAmong(seen);
    }
  }

  @Breaks("PR4")
  static class LooksAwayInAllSessions extends SoundPresence {
    private final Set<RoomView> seen = new HashSet<>();

    @Override
    public void look(Collection<RoomView> begun) {
      seen.addAll(begun);
      super.look(begun);
    }

    @Override
    public void lookAway(Collection<RoomView> ended) {
      super.lookAway(
          seen.stream()
              .filter(view -> ended.stream().anyMatch(e -> e.userId().equals(view.userId())))
              .toList());
    }
  }

  @Breaks("PR4")
  static class SpeaksOnlyOfRoomsThatAreLookedAt extends SoundPresence {
    @Override
    public Map<RoomId, Set<UserId>> lookingAt(Collection<RoomId> rooms) {
      Map<RoomId, Set<UserId>> found = new HashMap<>(super.lookingAt(rooms));
      found.values().removeIf(Set::isEmpty);
      return found;
    }
  }

  @Breaks("PR5")
  static class LooksForGood extends SoundPresence {
    private final Set<RoomView> views = new HashSet<>();

    @Override
    public void look(Collection<RoomView> begun) {
      views.addAll(begun);
    }

    @Override
    public void lookAway(Collection<RoomView> ended) {
      views.removeAll(ended);
    }

    @Override
    public Map<RoomId, Set<UserId>> lookingAt(Collection<RoomId> rooms) {
      return rooms.stream()
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  room ->
                      views.stream()
                          .filter(view -> view.roomId().equals(room))
                          .map(RoomView::userId)
                          .collect(Collectors.toSet())));
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

    @Override
    public Map<RoomId, Set<UserId>> lookingAt(Collection<RoomId> rooms) {
      return sessions.presence().lookingAt(rooms);
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
    public Set<UserId> open(Collection<Session> begun) {
      return sessions.open(begun);
    }

    @Override
    public Set<UserId> keep(Server server, Collection<Session> open) {
      return sessions.keep(server, open);
    }

    @Override
    public Set<UserId> end(Collection<Session> ended) {
      return sessions.end(ended);
    }

    @Override
    public Set<UserId> forgotten() {
      return sessions.forgotten();
    }

    @Override
    public List<Session> some(int limit) {
      return sessions.some(limit);
    }

    @Override
    public void look(Collection<RoomView> begun) {
      sessions.look(begun);
    }

    @Override
    public void lookAway(Collection<RoomView> ended) {
      sessions.lookAway(ended);
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
