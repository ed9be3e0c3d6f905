package dev.outcry.acceptance.core;

import static dev.outcry.acceptance.core.support.People.ANN;
import static dev.outcry.acceptance.core.support.People.BOB;
import static dev.outcry.acceptance.core.support.People.CAT;
import static dev.outcry.acceptance.core.support.People.DAN;
import static dev.outcry.domain.session.PresenceStatus.OFFLINE;
import static dev.outcry.domain.session.PresenceStatus.ONLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Reachable;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.LeaveRoom;
import dev.outcry.application.port.in.ListOnlineMembers;
import dev.outcry.application.port.in.ListSessions;
import dev.outcry.application.port.in.OpenSession;
import dev.outcry.application.port.in.OpenSession.Opened;
import dev.outcry.application.port.in.WatchPresence;
import dev.outcry.application.port.in.WatchPresence.Change;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.session.PresenceStatus;
import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is here, on whichever instance. */
class PresenceTest {

  private final ManualClock clock = new ManualClock();
  private final Wiring wiring = Wiring.inMemory(clock);
  private final Reachable reachable = new Reachable(wiring.memory().sessions());
  private final Outcry here = wiring.start();
  private final InMemoryAdapters lanes = new InMemoryAdapters(clock);
  private final Outcry there =
      wiring.start(
          builder ->
              builder
                  .lanes(lanes.messages(), lanes.bids(), lanes.readReceipts())
                  .presence(reachable.port(), wiring.memory().presence()));
  private final Talk talk = new Talk(here);
  private final RoomId room = talk.group(ANN, BOB, DAN);

  @AfterEach
  void stop() {
    here.close();
    there.close();
    lanes.close();
    wiring.close();
  }

  @Test
  void whoComesAndGoesIsToldOnceToThoseWhoShareARoom() {
    Seen bob = watch(here, BOB, Optional.empty());
    Seen dan = watch(here, DAN, Optional.of(room));
    Seen cat = watch(here, CAT, Optional.empty());

    open(there, CAT);
    Opened first = open(there, ANN);
    bob.await(ANN, ONLINE);
    dan.await(ANN, ONLINE);
    Opened second = open(here, ANN);
    awaitSessions(ANN, 2);
    first.close();
    awaitSessions(ANN, 1);
    second.close();
    bob.await(ANN, OFFLINE);
    dan.await(ANN, OFFLINE);

    assertThat(bob.changes).extracting(Change::userId).containsExactly(ANN, ANN);
    assertThat(dan.changes).extracting(Change::status).containsExactly(ONLINE, OFFLINE);
    assertThat(cat.changes).isEmpty();
  }

  @Test
  void aPresenceOfARoomIsForItsMembersAsLongAsTheyAreIt() {
    Seen bob = watch(there, BOB, Optional.of(room));
    Seen dan = watch(there, DAN, Optional.of(room));
    Opened ann = open(here, ANN);
    bob.await(ANN, ONLINE);

    here.leaveRoom().leave(new LeaveRoom.Command(BOB, room));
    ann.close();

    dan.await(ANN, OFFLINE);
    assertThat(bob.changes).extracting(Change::status).containsExactly(ONLINE);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> watch(here, BOB, Optional.of(room)));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> watch(here, CAT, Optional.of(new RoomId("none"))));
  }

  @Test
  void membersAreAnsweredWhoOfThemIsPresent() {
    open(there, DAN);
    open(here, ANN);
    open(here, CAT);
    awaitSessions(CAT, 1);
    awaitSessions(DAN, 1);

    assertThat(here.listOnlineMembers().list(new ListOnlineMembers.Query(BOB, room)))
        .containsExactlyInAnyOrder(ANN, DAN);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> here.listOnlineMembers().list(new ListOnlineMembers.Query(CAT, room)));
  }

  @Test
  void ofALargeRoomOnlyTheNumberIsTold() {
    RoomId large = talk.group(ANN, People.crowd(WatchPresence.SMALL_ROOM));
    open(there, People.person(7));
    awaitSessions(People.person(7), 1);

    Seen ann = watch(here, ANN, Optional.of(large));
    Seen alsoAnn = watch(here, ANN, Optional.empty());
    Await.until("the present are counted", () -> ann.counts.contains(1));
    open(there, People.person(8));
    open(there, BOB);
    alsoAnn.await(BOB, ONLINE);

    assertThat(ann.changes).isEmpty();
    assertThat(alsoAnn.changes).extracting(Change::userId).containsExactly(BOB);
    assertThat(ann.counts).containsExactly(1);
  }

  @Test
  void aSessionTellsWhereAndSinceWhenItIs() {
    clock.advance(Duration.ofSeconds(5));
    there.openSession().open(new OpenSession.Command(ANN, () -> Duration.ofSeconds(3)));
    awaitSessions(ANN, 1);
    clock.advance(Duration.ofSeconds(30));
    Await.until(
        "the session is kept",
        () -> !sessions(ANN).get(0).lastActiveAt().isBefore(ManualClock.START.plusSeconds(32)));

    Session session = sessions(ANN).get(0);
    assertThat(session.userId()).isEqualTo(ANN);
    assertThat(session.connectedAt()).isEqualTo(ManualClock.START.plusSeconds(5));
    assertThat(session.lastActiveAt()).isEqualTo(ManualClock.START.plusSeconds(32));
    assertThat(session.server()).isEqualTo(new Server("embedded", "localhost", 0, ""));
    assertThat(here.listSessions().list(new ListSessions.Query(Optional.empty(), 10)))
        .containsExactly(session);
    assertThat(here.listServers().list()).containsOnlyKeys("embedded");
  }

  @Test
  void allSessionsOfAnInstanceThatStopsEnd() {
    Seen bob = watch(here, BOB, Optional.empty());
    open(there, ANN);
    bob.await(ANN, ONLINE);

    there.close();

    bob.await(ANN, OFFLINE);
    assertThat(sessions(ANN)).isEmpty();
  }

  @Test
  void theSessionsOfAnInstanceThatFallsSilentAreForgottenAndTheirPeopleTold() {
    Seen bob = watch(here, BOB, Optional.empty());
    open(there, ANN);
    open(here, DAN);
    bob.await(ANN, ONLINE);
    bob.await(DAN, ONLINE);

    reachable.lose();
    for (int beat = 1; beat <= 4; beat++) {
      clock.advance(Duration.ofSeconds(20));
      Instant now = clock.instant();
      Await.until("a beat", () -> sessions(DAN).get(0).lastActiveAt().equals(now));
    }

    bob.await(ANN, OFFLINE);
    assertThat(bob.changes).extracting(Change::userId).containsOnlyOnce(DAN);
    assertThat(sessions(ANN)).isEmpty();
  }

  @Test
  void sessionsGoOnWhileTheyCannotBeRememberedAndAreOnceTheyCan() {
    reachable.lose();
    Opened ann = open(there, ANN);
    Opened dan = open(there, DAN);
    Await.until("it was tried", () -> reachable.refused() > 0);
    dan.close();
    assertThat(sessions(ANN)).isEmpty();

    reachable.find();
    Await.until(
        "it is tried again",
        () -> {
          clock.advance(Duration.ofSeconds(2));
          return sessions(ANN).size() == 1;
        });

    assertThat(sessions(DAN)).isEmpty();
    ann.close();
    awaitSessions(ANN, 0);
  }

  @Test
  void aHundredWhoComeAtOnceAreOneRoundTrip() {
    RoomId club = talk.group(BOB, People.crowd(99));
    Seen bob = watch(there, BOB, Optional.of(club));
    int before = reachable.calls();

    People.crowd(99).forEach(person -> open(there, person));
    Await.until("all are told of", () -> new HashSet<>(bob.people()).size() == 99);

    assertThat(reachable.calls() - before).isLessThan(10);
  }

  private static Opened open(Outcry outcry, UserId person) {
    return outcry.openSession().open(new OpenSession.Command(person, () -> Duration.ZERO));
  }

  private Seen watch(Outcry outcry, UserId caller, Optional<RoomId> roomId) {
    Seen seen = new Seen();
    outcry.watchPresence().watch(new WatchPresence.Command(caller, roomId), seen);
    Await.until("the watch has begun", () -> seen.begun);
    return seen;
  }

  private List<Session> sessions(UserId person) {
    return here.listSessions().list(new ListSessions.Query(Optional.of(person), 10));
  }

  private void awaitSessions(UserId person, int count) {
    Await.until(person + " has sessions: " + count, () -> sessions(person).size() == count);
  }

  private static final class Seen implements WatchPresence.Watcher {
    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private final List<Integer> counts = new CopyOnWriteArrayList<>();
    private volatile boolean begun;

    @Override
    public void begun() {
      begun = true;
    }

    @Override
    public void changed(Change change) {
      changes.add(change);
    }

    @Override
    public void counted(int online) {
      counts.add(online);
    }

    void await(UserId person, PresenceStatus status) {
      Await.until(
          person + " is " + status,
          () ->
              changes.stream()
                  .anyMatch(c -> c.userId().equals(person) && c.status().equals(status)));
    }

    List<UserId> people() {
      return changes.stream().map(Change::userId).toList();
    }
  }
}
