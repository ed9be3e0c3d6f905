package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.aSession;
import static dev.outcry.adapter.tck.Samples.anyServer;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Sessions;
import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} does. */
public interface SessionsContract {

  /** The sessions to test, the same throughout a test. */
  Sessions sessions();

  /** What another process sees of {@link #sessions}. */
  default Sessions sessionsOfAnotherInstance() {
    return sessions();
  }

  /** For how long {@link #sessions} remembers in tests. */
  Duration lifetime();

  /** Returns once so much time has passed for {@link #sessions}, and little more. */
  void pass(Duration time);

  @Test
  default void sn1_aSessionThatWasOpenedIsFoundFromEverywhere() {
    UserId person = anyUserId();
    Session here = aSession(person, anyServer());
    Session there = aSession(person, anyServer());
    Session another = aSession(anyUserId(), here.server());

    sessions().open(here);
    sessionsOfAnotherInstance().open(there);
    sessions().open(another);

    assertThat(sessions().of(person)).containsExactlyInAnyOrder(here, there);
    assertThat(sessionsOfAnotherInstance().of(person)).containsExactlyInAnyOrder(here, there);
  }

  @Test
  default void sn1_aSessionIsFoundAsItWasKeptLast() {
    Session opened = aSession(anyUserId(), anyServer());
    Session active = opened.activeAt(opened.lastActiveAt().plusMillis(1));

    sessions().open(opened);
    sessions().keep(active.server(), List.of(active));

    assertThat(sessions().of(opened.userId())).containsExactly(active);
  }

  @Test
  default void sn1_manySessionsAreKeptAtATime() {
    Server server = anyServer();
    UserId person = anyUserId();
    List<Session> many =
        IntStream.range(0, 1_200).mapToObj(i -> aSession(anyUserId(), server)).toList();
    List<Session> ofOnePerson =
        IntStream.range(0, 50).mapToObj(i -> aSession(person, server)).toList();

    sessions().keep(server, ofOnePerson);
    sessions().keep(server, many);

    assertThat(many.subList(900, 1_200))
        .allSatisfy(session -> assertThat(sessions().of(session.userId())).contains(session));
    assertThat(sessions().of(person)).containsExactlyInAnyOrderElementsOf(ofOnePerson);
  }

  @Test
  default void sn2_aSessionThatIsKeptInTimeStays() {
    Session session = aSession(anyUserId(), anyServer());
    sessions().open(session);

    for (int beat = 0; beat < 2; beat++) {
      pass(lifetime().multipliedBy(3).dividedBy(5));
      assertThat(sessions().of(session.userId())).containsExactly(session);
      sessions().keep(session.server(), List.of(session));
    }
  }

  @Test
  default void sn3_whatWasEndedIsNotFoundAndTheOthersAre() {
    UserId person = anyUserId();
    Session ended = aSession(person, anyServer());
    Session other = aSession(person, anyServer());
    sessions().open(ended);
    sessions().open(other);

    sessionsOfAnotherInstance().end(ended);
    sessions().end(ended);
    sessions().end(aSession(person, anyServer()));

    assertThat(sessions().of(person)).containsExactly(other);
  }

  @Test
  default void sn4_aSessionThatIsNotKeptInTimeIsForgotten() {
    UserId person = anyUserId();
    Session forgotten = aSession(person, anyServer());
    Session kept = aSession(person, anyServer());
    sessions().open(forgotten);
    pass(lifetime().dividedBy(2));
    sessions().open(kept);

    pass(lifetime().multipliedBy(11).dividedBy(20));

    assertThat(sessions().of(person)).containsExactly(kept);
  }

  @Test
  default void sn5_serversAreListedWithWhatTheyKeptLast() {
    Server one = anyServer();
    Server other = anyServer();
    Server silent = anyServer();
    List<Session> two = List.of(aSession(anyUserId(), one), aSession(anyUserId(), one));

    sessions().keep(one, List.of());
    sessions().keep(one, two);
    sessionsOfAnotherInstance().keep(other, List.of());
    sessions().open(aSession(anyUserId(), silent));

    assertThat(sessions().countByServer())
        .containsAllEntriesOf(Map.of(one.id(), 2, other.id(), 0))
        .doesNotContainKey(silent.id());
  }

  @Test
  default void sn5_aServerThatFellSilentIsListedNoMore() {
    Server gone = anyServer();
    Server here = anyServer();
    sessions().keep(gone, List.of());
    pass(lifetime().dividedBy(2));
    sessions().keep(here, List.of());

    pass(lifetime().multipliedBy(11).dividedBy(20));

    assertThat(sessions().countByServer()).containsKey(here.id()).doesNotContainKey(gone.id());
  }
}
