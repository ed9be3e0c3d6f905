package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.AcceptInvitation;
import dev.outcry.application.port.in.DisconnectPerson;
import dev.outcry.application.port.in.InvitePerson;
import dev.outcry.application.port.in.ListConnections;
import dev.outcry.application.port.in.RejectInvitation;
import dev.outcry.application.port.in.WatchConnections;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.connection.ConnectionStatus;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections under parallel hands: one per pair, a limit that is exact, each change told. */
class FriendsTogetherTest {

  private final Wiring wiring = Wiring.inMemory();
  private final Outcry outcry = wiring.start();

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
  }

  @Test
  void ofAHundredParallelAcceptsAtTheLimitAsManyAreAcceptedAsThereIsRoomFor() {
    int room = 37;
    IntStream.range(0, Connection.LIMIT - room).forEach(i -> befriend(People.person(i)));
    IntStream.range(2_000, 2_050).forEach(i -> invite(People.person(i), People.ANN));
    IntStream.range(2_050, 2_100).forEach(i -> invite(People.ANN, People.person(i)));

    List<Boolean> accepted =
        Together.run(
            100,
            i -> {
              UserId other = People.person(2_000 + i);
              return i < 50 ? accepts(People.ANN, other) : accepts(other, People.ANN);
            });

    assertThat(accepted).filteredOn(Boolean::booleanValue).hasSize(room);
    assertThat(listed(ConnectionStatus.ACCEPTED)).hasSize(Connection.LIMIT);
    assertThat(listed(ConnectionStatus.PENDING)).hasSize(100 - room);
    outcry
        .disconnectPerson()
        .disconnect(new DisconnectPerson.Command(People.person(0), People.ANN));
    UserId waiting = listed(ConnectionStatus.PENDING).get(0).pair().other(People.ANN);
    assertThat(accepts(People.ANN, waiting) || accepts(waiting, People.ANN)).isTrue();
  }

  @Test
  void acceptingAndRejectingAtOnceEndsInOneOfThemAndBothAreToldTheSame() {
    for (int round = 0; round < 50; round++) {
      UserId other = People.person(round);
      List<Connection> heard = new CopyOnWriteArrayList<>();
      try (WatchConnections.Watch ann = outcry.watchConnections().watch(People.ANN, heard::add);
          WatchConnections.Watch ben = outcry.watchConnections().watch(other, heard::add)) {
        invite(other, People.ANN);

        Together.run(8, i -> i % 2 == 0 ? accepts(People.ANN, other) : rejects(other));

        assertThat(heard.stream().collect(Collectors.groupingBy(Connection::version)))
            .containsOnlyKeys(1L, 2L)
            .allSatisfy((version, told) -> assertThat(told).hasSize(2));
      }
    }
    assertThat(listed(ConnectionStatus.PENDING)).isEmpty();
  }

  private void befriend(UserId other) {
    invite(other, People.ANN);
    assertThat(accepts(People.ANN, other)).isTrue();
  }

  private void invite(UserId inviter, UserId invited) {
    outcry
        .invitePerson()
        .invite(new InvitePerson.Command(inviter, outcry.viewProfile().view(invited).inviteCode()));
  }

  /** Or is told that it is no use. */
  private boolean accepts(UserId caller, UserId other) {
    try {
      outcry.acceptInvitation().accept(new AcceptInvitation.Command(caller, other));
      return true;
    } catch (RefusedException refused) {
      assertThat(refused.refusal().code())
          .isIn(
              RefusalCode.CONNECTIONS_FULL,
              RefusalCode.CONNECTION_NOT_PENDING,
              RefusalCode.NOT_THE_INVITED);
      return false;
    }
  }

  private boolean rejects(UserId other) {
    try {
      outcry.rejectInvitation().reject(new RejectInvitation.Command(People.ANN, other));
      return true;
    } catch (RefusedException refused) {
      assertThat(refused.refusal().code()).isEqualTo(RefusalCode.CONNECTION_NOT_PENDING);
      return false;
    }
  }

  private List<Connection> listed(ConnectionStatus status) {
    return outcry
        .listConnections()
        .list(
            new ListConnections.Query(
                People.ANN, status, Optional.empty(), ListConnections.MAX_SIZE))
        .connections();
  }
}
