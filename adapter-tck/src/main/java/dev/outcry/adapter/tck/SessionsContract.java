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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    sessions().open(List.of(here));
    sessionsOfAnotherInstance().open(List.of(there));
    sessions().open(List.of(another));

    assertThat(sessions().of(person)).containsExactlyInAnyOrder(here, there);
    assertThat(sessionsOfAnotherInstance().of(person)).containsExactlyInAnyOrder(here, there);
  }

  @Test
  default void sn1_aSessionIsFoundAsItWasKeptLast() {
    Session opened = aSession(anyUserId(), anyServer());
    Session active = opened.activeAt(opened.lastActiveAt().plusMillis(1));

    sessions().open(List.of(opened));
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
    sessions().open(List.of(session));

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
    sessions().open(List.of(ended));
    sessions().open(List.of(other));

    sessionsOfAnotherInstance().end(List.of(ended));
    sessions().end(List.of(ended));
    sessions().end(List.of(aSession(person, anyServer())));

    assertThat(sessions().of(person)).containsExactly(other);
  }

  @Test
  default void sn4_aSessionThatIsNotKeptInTimeIsForgotten() {
    UserId person = anyUserId();
    Session forgotten = aSession(person, anyServer());
    Session kept = aSession(person, anyServer());
    sessions().open(List.of(forgotten));
    pass(lifetime().dividedBy(2));
    sessions().open(List.of(kept));

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
    sessions().open(List.of(aSession(anyUserId(), silent)));

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

  @Test
  default void sn6_whoComesIsAnsweredOnce() {
    UserId person = anyUserId();
    Session first = aSession(person, anyServer());
    Session second = aSession(person, anyServer());
    Session other = aSession(anyUserId(), first.server());

    assertThat(sessions().open(List.of(first, other, aSession(person, anyServer()))))
        .containsExactlyInAnyOrder(person, other.userId());
    assertThat(sessionsOfAnotherInstance().open(List.of(second))).isEmpty();
    assertThat(sessions().keep(first.server(), List.of(first, other))).isEmpty();
    assertThat(sessions().open(List.of())).isEmpty();
  }

  @Test
  default void sn6_whoIsKeptWithoutHavingBeenOpenedComes() {
    Session session = aSession(anyUserId(), anyServer());

    assertThat(sessions().keep(session.server(), List.of(session)))
        .containsExactly(session.userId());
  }

  @Test
  default void sn6_whoGoesIsAnsweredOnce() {
    UserId person = anyUserId();
    Session one = aSession(person, anyServer());
    Session other = aSession(person, anyServer());
    sessions().open(List.of(one));
    sessionsOfAnotherInstance().open(List.of(other));

    assertThat(sessions().end(List.of(one, aSession(anyUserId(), anyServer())))).isEmpty();
    assertThat(sessionsOfAnotherInstance().end(List.of(other))).containsExactly(person);
    assertThat(sessions().end(List.of(other))).isEmpty();
    assertThat(sessions().open(List.of(one))).containsExactly(person);
  }

  @Test
  default void sn6_ofConcurrentCallsOneAnswersEachComingAndEachGoing() {
    UserId person = anyUserId();
    List<Session> theirs =
        Stream.generate(() -> aSession(person, anyServer())).limit(Race.THREADS).toList();

    List<Set<UserId>> comings = Race.of(i -> instance(i).open(List.of(theirs.get(i))));
    List<Set<UserId>> goings = Race.of(i -> instance(i).end(List.of(theirs.get(i))));

    assertThat(comings.stream().flatMap(Set::stream)).containsExactly(person);
    assertThat(goings.stream().flatMap(Set::stream)).containsExactly(person);
  }

  @Test
  default void sn7_whoGoesWithoutAWordIsAnsweredToOneWhoAsks() {
    Session silent = aSession(anyUserId(), anyServer());
    Session ended = aSession(anyUserId(), anyServer());
    Session back = aSession(anyUserId(), anyServer());
    Session kept = aSession(anyUserId(), anyServer());
    sessions().open(List.of(silent, ended, back, kept));
    sessions().end(List.of(ended));
    pass(lifetime().dividedBy(2));
    sessions().keep(kept.server(), List.of(kept));
    List<UserId> theirs = Stream.of(silent, ended, back, kept).map(Session::userId).toList();
    assertThat(allForgottenBy(sessions())).doesNotContainAnyElementsOf(theirs);

    pass(lifetime().multipliedBy(11).dividedBy(20));
    sessions().open(List.of(aSession(back.userId(), anyServer())));
    List<List<UserId>> answers = Race.of(4, i -> allForgottenBy(instance(i)));

    assertThat(answers.stream().flatMap(List::stream).filter(theirs::contains))
        .containsExactly(silent.userId());
    assertThat(allForgottenBy(sessions())).doesNotContainAnyElementsOf(theirs);
  }

  @Test
  default void sn8_someAreAnsweredUpToTheLimit() {
    Server server = anyServer();
    UserId person = anyUserId();
    Session ended = aSession(person, server);
    List<Session> lasting =
        List.of(
            aSession(person, server),
            aSession(person, server),
            aSession(anyUserId(), server),
            aSession(anyUserId(), anyServer()));
    sessions().open(lasting);
    sessions().open(List.of(ended));
    sessions().end(List.of(ended));

    assertThat(sessions().some(1_000))
        .containsAll(lasting)
        .doesNotContain(ended)
        .doesNotHaveDuplicates();
    assertThat(sessionsOfAnotherInstance().some(3)).hasSize(3).doesNotHaveDuplicates();
    assertThat(sessions().some(0)).isEmpty();
  }

  private static List<UserId> allForgottenBy(Sessions instance) {
    List<UserId> all = new ArrayList<>();
    for (Set<UserId> some = instance.forgotten(); !some.isEmpty(); some = instance.forgotten()) {
      all.addAll(some);
    }
    return all;
  }

  private Sessions instance(int number) {
    return number % 2 == 0 ? sessions() : sessionsOfAnotherInstance();
  }
}
