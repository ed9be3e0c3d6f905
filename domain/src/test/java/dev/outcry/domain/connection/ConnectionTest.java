package dev.outcry.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionTest {

  private static final UserId ANN = new UserId("ann");
  private static final UserId BEN = new UserId("ben");
  private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(1);
  private static final Connection INVITED = Connection.invitation(ANN, BEN, NOON);
  private static final Connection ACCEPTED = INVITED.accept(BEN, NOON);
  private static final Map<String, Connection> STATES =
      Map.of(
          "pending",
          INVITED,
          "accepted",
          ACCEPTED,
          "rejected",
          INVITED.reject(BEN, NOON),
          "disconnected",
          ACCEPTED.disconnect(ANN, NOON));

  /** Ann has invited, and it was Ann who disconnected; "same" is that nothing changed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pending      | ann | invite     | same
          pending      | ben | invite     | ACCEPTED
          pending      | ann | accept     | NOT_THE_INVITED
          pending      | ben | accept     | ACCEPTED
          pending      | ann | reject     | NOT_THE_INVITED
          pending      | ben | reject     | REJECTED
          pending      | ann | disconnect | NOT_CONNECTED
          pending      | ben | disconnect | NOT_CONNECTED
          accepted     | ann | invite     | same
          accepted     | ben | invite     | same
          accepted     | ann | accept     | same
          accepted     | ben | accept     | same
          accepted     | ann | reject     | CONNECTION_NOT_PENDING
          accepted     | ben | reject     | CONNECTION_NOT_PENDING
          accepted     | ann | disconnect | DISCONNECTED
          accepted     | ben | disconnect | DISCONNECTED
          rejected     | ann | invite     | CONNECTION_REJECTED
          rejected     | ben | invite     | PENDING
          rejected     | ann | accept     | CONNECTION_NOT_PENDING
          rejected     | ben | accept     | CONNECTION_NOT_PENDING
          rejected     | ann | reject     | CONNECTION_NOT_PENDING
          rejected     | ben | reject     | same
          rejected     | ann | disconnect | NOT_CONNECTED
          rejected     | ben | disconnect | NOT_CONNECTED
          disconnected | ann | invite     | PENDING
          disconnected | ben | invite     | PENDING
          disconnected | ann | accept     | CONNECTION_NOT_PENDING
          disconnected | ben | accept     | CONNECTION_NOT_PENDING
          disconnected | ann | reject     | CONNECTION_NOT_PENDING
          disconnected | ben | reject     | CONNECTION_NOT_PENDING
          disconnected | ann | disconnect | same
          disconnected | ben | disconnect | same
          """)
  void whoeverDoesWhatInWhicheverState(String state, String who, String deed, String outcome) {
    Connection before = STATES.get(state);
    UserId person = new UserId(who);

    if (outcome.equals("same")) {
      assertThat(after(before, person, deed)).isSameAs(before);
    } else if (isStatus(outcome)) {
      Connection after = after(before, person, deed);
      assertThat(after.status()).hasToString(outcome);
      assertThat(after.changedBy()).isEqualTo(person);
      assertThat(after.changedAt()).isEqualTo(LATER);
      assertThat(after.version()).isEqualTo(before.version() + 1);
    } else {
      RefusedException refused =
          catchThrowableOfType(RefusedException.class, () -> after(before, person, deed));
      assertThat(refused.refusal().code()).hasToString(outcome);
    }
  }

  @Test
  void whoeverInvitesAnewIsTheOneWhoHasInvited() {
    Connection anew = STATES.get("rejected").invite(BEN, LATER);

    assertThat(anew.invitedBy()).isEqualTo(BEN);
    assertThat(anew.accept(ANN, LATER).status()).isEqualTo(ConnectionStatus.ACCEPTED);
    assertThat(ACCEPTED.disconnect(BEN, LATER).invitedBy()).isEqualTo(ANN);
  }

  @Test
  void theOrderInWhichTwoAreNamedDoesNotMatter() {
    ConnectionPair pair = new ConnectionPair(BEN, ANN);

    assertThat(pair).isEqualTo(new ConnectionPair(ANN, BEN));
    assertThat(pair.first()).isEqualTo(ANN);
    assertThat(pair.other(ANN)).isEqualTo(BEN);
    assertThat(pair.other(BEN)).isEqualTo(ANN);
  }

  @Test
  void nobodyIsConnectedWithOneself() {
    assertThatThrownBy(() -> new ConnectionPair(ANN, new UserId("ann")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.refusal().code())
                    .isEqualTo(RefusalCode.CONNECTION_WITH_ONESELF));
  }

  @Test
  void othersHaveNoPartInIt() {
    UserId eve = new UserId("eve");

    assertThatThrownBy(() -> INVITED.accept(eve, LATER)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(
            () -> new Connection(INVITED.pair(), eve, ConnectionStatus.PENDING, ANN, NOON, 1))
        .isInstanceOf(InvalidValueException.class);
  }

  private static Connection after(Connection before, UserId person, String deed) {
    return switch (deed) {
      case "invite" -> before.invite(person, LATER);
      case "accept" -> before.accept(person, LATER);
      case "reject" -> before.reject(person, LATER);
      default -> before.disconnect(person, LATER);
    };
  }

  private static boolean isStatus(String outcome) {
    return STATES.values().stream().anyMatch(each -> each.status().name().equals(outcome));
  }
}
