package dev.outcry.acceptance.core;

import static dev.outcry.acceptance.core.support.People.ANN;
import static dev.outcry.acceptance.core.support.People.BOB;
import static dev.outcry.acceptance.core.support.People.CAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Reachable;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ListLookingMembers;
import dev.outcry.application.port.in.OpenSession;
import dev.outcry.application.port.in.OpenSession.Opened;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who has a room open, in whichever session. */
class RoomViewsTest {

  private final ManualClock clock = new ManualClock();
  private final Wiring wiring = Wiring.inMemory(clock);
  private final Reachable reachable = new Reachable(wiring.memory().sessions());
  private final Outcry outcry =
      wiring.start(builder -> builder.presence(reachable.port(), wiring.memory().presence()));
  private final Talk talk = new Talk(outcry);
  private final RoomId room = talk.group(ANN, BOB);

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
  }

  @Test
  void whoLooksInTwoSessionsLooksUntilBothAreLeft() {
    Opened first = open(ANN);
    Opened second = open(ANN);
    first.enter(room);
    second.enter(room);
    second.enter(room);
    awaitLooking(ANN);

    first.leaveView(room);
    Opened bob = open(BOB);
    bob.enter(room);
    awaitLooking(ANN, BOB);
    second.close();

    awaitLooking(BOB);
  }

  @Test
  void othersAreToldUnlessTheRoomIsLarge() {
    RoomId large = talk.group(ANN, People.crowd(100));
    Lookers bob = watch(BOB, room);
    Lookers inLarge = watch(People.person(7), large);
    Lookers ann = watch(ANN, room);
    Opened session = open(ANN);

    session.enter(large);
    session.enter(room);
    bob.await("+" + ANN);
    session.close();
    bob.await("-" + ANN);

    assertThat(ann.told).isEmpty();
    assertThat(inLarge.told).isEmpty();
  }

  @Test
  void onlyThoseWhoMayReadTheRoomEnter() {
    Opened cat = open(CAT);

    for (RoomId none : List.of(room, new RoomId("none"))) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> cat.enter(none))
          .withMessageContaining("ROOM_NOT_FOUND");
    }
    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> looking(CAT));
  }

  @Test
  void aSessionLeavesTheFirstOfTooManyRooms() {
    List<RoomId> rooms =
        IntStream.range(0, Opened.MOST_VIEWS).mapToObj(i -> talk.group(ANN)).toList();
    Opened session = open(ANN);
    session.enter(room);
    awaitLooking(ANN);

    rooms.forEach(session::enter);

    awaitLooking();
  }

  @Test
  void whatBeganAndEndedWhileItCouldNotBeRememberedIsOnceItCan() {
    Opened bob = open(BOB);
    bob.enter(room);
    awaitLooking(BOB);
    reachable.lose();
    Opened ann = open(ANN);
    ann.enter(room);
    bob.leaveView(room);
    Await.until("it was tried", () -> reachable.refused() > 0);

    reachable.find();
    Await.until(
        "it is tried again",
        () -> {
          clock.advance(Duration.ofSeconds(2));
          return looking(BOB).equals(List.of(ANN));
        });
  }

  @Test
  void whoLooksOnIsKept() {
    open(ANN).enter(room);
    awaitLooking(ANN);

    for (int i = 0; i < 8; i++) {
      int before = reachable.calls();
      clock.advance(Duration.ofSeconds(20));
      Await.until("a beat", () -> reachable.calls() >= before + 3);
    }

    assertThat(looking(BOB)).containsExactly(ANN);
  }

  @Test
  void aHundredWhoLookAtOnceAreFewRoundTrips() {
    RoomId large = talk.group(ANN, People.crowd(100));
    List<Opened> sessions = People.crowd(100).stream().map(this::open).toList();
    int before = reachable.calls();

    sessions.forEach(session -> session.enter(large));
    Await.until(
        "all look",
        () ->
            outcry.listLookingMembers().list(new ListLookingMembers.Query(ANN, large)).size()
                == 100);

    assertThat(reachable.calls() - before).isLessThan(15);
  }

  private Opened open(UserId person) {
    return outcry.openSession().open(new OpenSession.Command(person, () -> Duration.ZERO));
  }

  private List<UserId> looking(UserId caller) {
    return outcry.listLookingMembers().list(new ListLookingMembers.Query(caller, room));
  }

  private void awaitLooking(UserId... people) {
    Await.until("these look: " + List.of(people), () -> looking(BOB).equals(List.of(people)));
  }

  private Lookers watch(UserId person, RoomId watched) {
    Lookers lookers = new Lookers();
    talk.watch(person, watched, lookers);
    lookers.awaitSynced();
    return lookers;
  }

  private static final class Lookers extends RecordingWatcher {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void looking(UserId person, boolean looking) {
      told.add((looking ? "+" : "-") + person);
    }

    void await(String change) {
      Await.until(change + " is told", () -> told.contains(change));
    }
  }
}
