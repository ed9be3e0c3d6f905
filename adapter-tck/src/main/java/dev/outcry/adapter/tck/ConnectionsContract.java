package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.NOON;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Connections;
import dev.outcry.application.port.out.Connections.Changed;
import dev.outcry.application.port.out.Connections.Place;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.connection.ConnectionPair;
import dev.outcry.domain.connection.ConnectionStatus;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Connections} does. */
public interface ConnectionsContract {

  /** As many as accept at once in the tests of the limit. */
  int RIVALS = 100;

  /** The connections to test, the same throughout a test. */
  Connections connections();

  @Test
  default void cn1_everyChangeIsSeen() {
    UserId ann = anyUserId();
    UserId ben = anyUserId();
    ConnectionPair pair = new ConnectionPair(ann, ben);
    assertThat(connections().find(pair)).isEmpty();
    assertThat(listed(ann, ConnectionStatus.PENDING)).isEmpty();

    Connection invited = Connection.invitation(ann, ben, NOON);
    assertThat(connections().add(invited)).isTrue();
    assertThat(connections().find(pair)).contains(invited);
    assertThat(listed(ann, ConnectionStatus.PENDING)).containsExactly(invited);

    Connection accepted = invited.accept(ben, NOON.plusMillis(1));
    assertThat(connections().change(accepted, 10)).isEqualTo(Changed.CHANGED);
    assertThat(connections().find(pair)).contains(accepted);
    assertThat(listed(ann, ConnectionStatus.PENDING)).isEmpty();
    assertThat(listed(ben, ConnectionStatus.ACCEPTED)).containsExactly(accepted);

    Connection ended = accepted.disconnect(ann, NOON.plusMillis(2));
    assertThat(connections().change(ended, 10)).isEqualTo(Changed.CHANGED);
    Connection anew = ended.invite(ben, NOON.plusMillis(3));
    assertThat(connections().change(anew, 10)).isEqualTo(Changed.CHANGED);
    Connection rejected = anew.reject(ann, NOON.plusMillis(4));
    assertThat(connections().change(rejected, 10)).isEqualTo(Changed.CHANGED);
    assertThat(connections().find(pair)).contains(rejected);
    assertThat(connections().find(new ConnectionPair(ann, anyUserId()))).isEmpty();
  }

  @Test
  default void cn2_ofThoseWhoAddAPairOneSucceeds() {
    UserId ann = anyUserId();
    UserId ben = anyUserId();
    Connection fromAnn = Connection.invitation(ann, ben, NOON);
    Connection fromBen = Connection.invitation(ben, ann, NOON);

    List<Boolean> added = Race.of(runner -> connections().add(runner % 2 == 0 ? fromAnn : fromBen));

    assertThat(added).containsOnlyOnce(true);
    Connection winner = added.indexOf(true) % 2 == 0 ? fromAnn : fromBen;
    assertThat(connections().find(fromAnn.pair())).contains(winner);
    assertThat(listed(ann, ConnectionStatus.PENDING)).containsExactly(winner);
  }

  @Test
  default void cn2_ofThoseWhoChangeAVersionOneSucceeds() {
    UserId ann = anyUserId();
    UserId ben = anyUserId();
    Connection invited = invited(ann, ben);
    Connection accepted = invited.accept(ben, NOON);
    Connection rejected = invited.reject(ben, NOON);

    List<Changed> changed =
        Race.of(runner -> connections().change(runner % 2 == 0 ? accepted : rejected, 10));

    assertThat(changed)
        .containsOnlyOnce(Changed.CHANGED)
        .containsOnly(Changed.CHANGED, Changed.STALE);
    Connection winner = changed.indexOf(Changed.CHANGED) % 2 == 0 ? accepted : rejected;
    assertThat(connections().find(invited.pair())).contains(winner);
  }

  @Test
  default void cn2_whatIsNotThereIsNotChanged() {
    Connection unknown = Connection.invitation(anyUserId(), anyUserId(), NOON);
    Connection accepted = unknown.accept(unknown.pair().other(unknown.invitedBy()), NOON);

    assertThat(connections().change(accepted, 10)).isEqualTo(Changed.STALE);

    assertThat(connections().find(unknown.pair())).isEmpty();
  }

  @Test
  default void cn3_nobodyHasMoreThanTheLimit() {
    UserId ann = anyUserId();
    Connection first = accepted(ann, 2);
    accepted(ann, 2);
    UserId late = anyUserId();
    Connection asked = invited(late, ann);
    Connection asking = invited(ann, anyUserId());
    Connection accepts = asked.accept(ann, NOON);

    assertThat(connections().change(accepts, 2)).isEqualTo(Changed.FULL);
    assertThat(connections().change(asking.accept(asking.pair().other(ann), NOON), 2))
        .isEqualTo(Changed.FULL);
    assertThat(connections().find(asked.pair())).contains(asked);
    assertThat(connections().change(first.disconnect(ann, NOON), 2)).isEqualTo(Changed.CHANGED);
    assertThat(connections().change(accepts, 2)).isEqualTo(Changed.CHANGED);
    assertThat(connections().change(accepts, 2)).isEqualTo(Changed.STALE);
    assertThat(connections().change(asking.reject(asking.pair().other(ann), NOON), 2))
        .isEqualTo(Changed.CHANGED);
  }

  @Test
  default void cn3_theLimitIsExactHoweverManyAreAcceptedAtOnce() {
    UserId ann = anyUserId();
    List<Connection> answers =
        IntStream.range(0, RIVALS)
            .mapToObj(
                i -> {
                  UserId other = anyUserId();
                  return i % 2 == 0
                      ? invited(ann, other).accept(other, NOON)
                      : invited(other, ann).accept(ann, NOON);
                })
            .toList();

    List<Changed> changed = Race.of(RIVALS, i -> connections().change(answers.get(i), 40));

    assertThat(changed).filteredOn(Changed.CHANGED::equals).hasSize(40);
    assertThat(changed).filteredOn(Changed.FULL::equals).hasSize(RIVALS - 40);
    assertThat(listed(ann, ConnectionStatus.ACCEPTED)).hasSize(40);
    assertThat(listed(ann, ConnectionStatus.PENDING)).hasSize(RIVALS - 40);
  }

  @Test
  default void cn3_theLimitCountsForBothAndNobodyWaitsForEver() {
    List<UserId> people = IntStream.range(0, 12).mapToObj(i -> anyUserId()).toList();
    List<Connection> answers = new ArrayList<>();
    for (UserId one : people) {
      for (UserId other : people.subList(0, people.indexOf(one))) {
        answers.add(invited(one, other).accept(other, NOON));
      }
    }

    List<Changed> changed = Race.of(answers.size(), i -> connections().change(answers.get(i), 3));

    assertThat(changed).containsOnly(Changed.CHANGED, Changed.FULL);
    assertThat(people)
        .allSatisfy(
            person ->
                assertThat(listed(person, ConnectionStatus.ACCEPTED)).hasSizeLessThanOrEqualTo(3));
    assertThat(people)
        .filteredOn(person -> listed(person, ConnectionStatus.ACCEPTED).size() < 3)
        .allSatisfy(
            loner ->
                assertThat(listed(loner, ConnectionStatus.PENDING))
                    .allSatisfy(
                        refused ->
                            assertThat(
                                    listed(refused.pair().other(loner), ConnectionStatus.ACCEPTED))
                                .hasSize(3)));
  }

  @Test
  default void cn4_onesOwnAreListedByStatusTheLatestFirst() {
    UserId ann = anyUserId();
    Connection middle = invitedAt(ann, 1);
    Connection oldest = invitedAt(ann, 0);
    Connection latest = invitedAt(ann, 2);
    Connection accepted = accepted(ann, 10);
    invited(anyUserId(), anyUserId());

    assertThat(listed(ann, ConnectionStatus.PENDING)).containsExactly(latest, middle, oldest);
    assertThat(listed(ann, ConnectionStatus.ACCEPTED)).containsExactly(accepted);
    assertThat(listed(ann, ConnectionStatus.REJECTED)).isEmpty();
    assertThat(listed(latest.pair().other(ann), ConnectionStatus.PENDING)).containsExactly(latest);
  }

  @Test
  default void cn4_pagesGoOnWhereTheLastOneEnded() {
    UserId ann = new UserId("m" + anyUserId());
    List<Connection> all =
        Stream.of("é", "m-", "m", "m_", "b", "a-", "Z", "A")
            .map(name -> new UserId(name + anyUserId()))
            .map(other -> invited(ann, other))
            .sorted((a, b) -> otherThan(ann, b).compareTo(otherThan(ann, a)))
            .toList();

    List<Connection> found = new ArrayList<>();
    List<Connection> page = connections().list(ann, ConnectionStatus.PENDING, Optional.empty(), 3);
    while (!page.isEmpty() && found.size() < 20) {
      assertThat(page).hasSizeLessThanOrEqualTo(3);
      found.addAll(page);
      Place last = Place.of(found.get(found.size() - 1), ann);
      page = connections().list(ann, ConnectionStatus.PENDING, Optional.of(last), 3);
    }

    assertThat(found).isEqualTo(all);
  }

  @Test
  default void cn5_ofWhomIsErasedNoConnectionIsLeft() {
    UserId ann = anyUserId();
    UserId ben = anyUserId();
    Connection pending = invited(ann, ben);
    Connection accepted = accepted(ann, 10);
    Connection answered = invited(anyUserId(), ann);
    connections().change(answered.reject(ann, NOON), 10);
    Connection ofOthers = invited(ben, anyUserId());

    connections().erase(ann);
    connections().erase(ann);

    for (ConnectionStatus status : ConnectionStatus.values()) {
      assertThat(listed(ann, status)).isEmpty();
      assertThat(listed(answered.invitedBy(), status)).isEmpty();
    }
    assertThat(connections().find(pending.pair())).isEmpty();
    assertThat(connections().find(accepted.pair())).isEmpty();
    assertThat(listed(ben, ConnectionStatus.PENDING)).containsExactly(ofOthers);
    assertThat(connections().add(pending)).isTrue();
  }

  private Connection invited(UserId inviter, UserId invited) {
    Connection invitation = Connection.invitation(inviter, invited, NOON);
    assertThat(connections().add(invitation)).isTrue();
    return invitation;
  }

  private Connection invitedAt(UserId inviter, int millis) {
    Connection invitation = Connection.invitation(inviter, anyUserId(), NOON.plusMillis(millis));
    assertThat(connections().add(invitation)).isTrue();
    return invitation;
  }

  private Connection accepted(UserId inviter, int limit) {
    Connection invitation = invited(inviter, anyUserId());
    Connection accepted = invitation.accept(invitation.pair().other(inviter), NOON);
    assertThat(connections().change(accepted, limit)).isEqualTo(Changed.CHANGED);
    return accepted;
  }

  private List<Connection> listed(UserId person, ConnectionStatus status) {
    return connections().list(person, status, Optional.empty(), 1_000);
  }

  private static String otherThan(UserId person, Connection connection) {
    return connection.pair().other(person).value();
  }
}
