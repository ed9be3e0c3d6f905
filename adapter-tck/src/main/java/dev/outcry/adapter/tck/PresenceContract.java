package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.aSession;
import static dev.outcry.adapter.tck.Samples.aView;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyServer;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.session.RoomView;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Presence} does. */
public interface PresenceContract {

  /** The presence to test, the same throughout a test. */
  Presence presence();

  /** The sessions that {@link #presence} goes by. */
  Sessions sessions();

  /** The same sessions, for another process. */
  default Sessions sessionsOfAnotherInstance() {
    return sessions();
  }

  /** For how long {@link #sessions} remembers in tests. */
  Duration lifetime();

  /** Returns once so much time has passed for {@link #sessions}, and little more. */
  void pass(Duration time);

  @Test
  default void pr1_whoeverHasASessionSomewhereIsPresent() {
    Session here = aSession(anyUserId(), anyServer());
    Session there = aSession(anyUserId(), anyServer());

    sessions().open(List.of(here));
    sessionsOfAnotherInstance().keep(there.server(), List.of(there));

    assertThat(presence().presentAmong(List.of(here.userId(), there.userId())))
        .containsExactlyInAnyOrder(here.userId(), there.userId());
  }

  @Test
  default void pr1_whoeverHasASessionLeftIsPresent() {
    UserId person = anyUserId();
    Session ended = aSession(person, anyServer());
    Session left = aSession(person, anyServer());
    sessions().open(List.of(ended));
    sessionsOfAnotherInstance().open(List.of(left));

    sessions().end(List.of(ended));

    assertThat(presence().presentAmong(Set.of(person))).containsExactly(person);
  }

  @Test
  default void pr2_whoseLastSessionEndedIsNotPresent() {
    Session session = aSession(anyUserId(), anyServer());
    sessions().open(List.of(session));

    sessions().end(List.of(session));

    assertThat(presence().presentAmong(Set.of(session.userId()))).isEmpty();
  }

  @Test
  default void pr2_whoseLastSessionWasNotKeptIsNotPresent() {
    Session ended = aSession(anyUserId(), anyServer());
    Session notKept = aSession(ended.userId(), anyServer());
    sessions().open(List.of(notKept));
    pass(lifetime().dividedBy(2));
    sessions().open(List.of(ended));

    pass(lifetime().multipliedBy(11).dividedBy(20));
    assertThat(presence().presentAmong(Set.of(ended.userId()))).containsExactly(ended.userId());
    sessions().end(List.of(ended));

    assertThat(presence().presentAmong(Set.of(ended.userId()))).isEmpty();
  }

  @Test
  default void pr3_everyoneAskedForIsAnsweredForAndNobodyElse() {
    Session asked = aSession(anyUserId(), anyServer());
    sessions().open(List.of(asked));
    sessions().open(List.of(aSession(anyUserId(), anyServer())));
    List<UserId> absent = Stream.generate(Samples::anyUserId).limit(200).toList();

    assertThat(presence().presentAmong(absent)).isEmpty();
    assertThat(presence().presentAmong(List.of())).isEmpty();
    assertThat(presence().presentAmong(List.of(absent.get(0), asked.userId(), asked.userId())))
        .containsExactly(asked.userId());
  }

  @Test
  default void pr4_whoeverLooksInSomeSessionIsAnsweredForTheRoom() {
    RoomView here = aView(anyRoomId(), anyUserId());
    RoomView alsoHere = aView(here.roomId(), new UserId("a person: with blanks"));
    RoomView elsewhere = aView(anyRoomId(), here.userId());
    RoomId dark = anyRoomId();

    sessions().look(List.of(here, elsewhere));
    sessionsOfAnotherInstance().look(List.of(alsoHere));
    sessions().look(List.of());

    assertThat(presence().lookingAt(List.of(here.roomId(), dark, elsewhere.roomId())))
        .isEqualTo(
            Map.of(
                here.roomId(),
                Set.of(here.userId(), alsoHere.userId()),
                elsewhere.roomId(),
                Set.of(elsewhere.userId()),
                dark,
                Set.of()));
    assertThat(presence().lookingAt(List.of())).isEmpty();
  }

  @Test
  default void pr4_whoLooksAwayInOneSessionLooksStillInAnother() {
    RoomView first = aView(anyRoomId(), anyUserId());
    RoomView second = aView(first.roomId(), first.userId());
    sessions().look(List.of(first));
    sessionsOfAnotherInstance().look(List.of(second));

    sessions().lookAway(List.of(first, aView(first.roomId(), first.userId())));
    assertThat(looking(first.roomId())).containsExactly(first.userId());

    sessions().lookAway(List.of(second));
    assertThat(looking(first.roomId())).isEmpty();
  }

  @Test
  default void pr5_aLookThatIsNotRepeatedIsForgotten() {
    RoomView kept = aView(anyRoomId(), anyUserId());
    RoomView notKept = aView(kept.roomId(), anyUserId());
    sessions().look(List.of(kept, notKept));
    pass(lifetime().dividedBy(2));
    sessions().look(List.of(kept));
    assertThat(looking(kept.roomId())).hasSize(2);

    pass(lifetime().multipliedBy(11).dividedBy(20));
    assertThat(looking(kept.roomId())).containsExactly(kept.userId());

    pass(lifetime().dividedBy(2));
    assertThat(looking(kept.roomId())).isEmpty();
  }

  private Set<UserId> looking(RoomId room) {
    return presence().lookingAt(List.of(room)).getOrDefault(room, Set.of());
  }
}
