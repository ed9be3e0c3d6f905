package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.in.AcceptInvitation;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.user.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConnectionsTest {

  private static final String QUEUE = "/user/queue/connections";

  private final House house = new House();
  private final SignedIn ann = house.someone("Ann");
  private final SignedIn bob = house.someone("Bob");

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void bothSidesAreToldOfTheOther() {
    Client ofAnn = listening(ann);
    Client ofBob = listening(bob);
    Client other = listening(house.someone("Eve"));

    house.invite(ann, house.codeOf(bob));
    accept(bob, ann);

    JsonNode told = ofAnn.await("accepted", f -> f.is("connections", "status", "ACCEPTED")).json();
    assertThat(told.get("userId").stringValue()).isEqualTo(id(bob).value());
    assertThat(told.get("nickname").stringValue()).isEqualTo("Bob");
    assertThat(told.get("invitedBy").stringValue()).isEqualTo(id(ann).value());
    assertThat(told.get("changedBy").stringValue()).isEqualTo(id(bob).value());
    assertThat(told.get("changedAt").stringValue()).endsWith("Z");
    assertThat(told.get("version").longValue()).isEqualTo(2);
    JsonNode same = ofBob.await("accepted", f -> f.is("connections", "status", "ACCEPTED")).json();
    assertThat(same.get("userId").stringValue()).isEqualTo(id(ann).value());
    assertThat(same.get("nickname").stringValue()).isEqualTo("Ann");
    assertThat(other.on("connections")).isEmpty();
  }

  @Test
  void whoseNameIsNotKnownYetIsToldOfOnceItIs() {
    Client client = listening(ann);
    InviteCode code = house.codeOf(ann);
    house.loseSightOfPeople();
    house.invite(bob, code);

    house.seePeopleAgain();

    client.await("invitation", f -> f.is("connections", "nickname", "Bob"));
    assertThat(client.on("connections")).hasSize(1);
  }

  @Test
  void whoeverUnsubscribesIsToldNoMore() {
    Client client = listening(ann);
    client.raw("UNSUBSCRIBE\nid:connections\nreceipt:off\n\n\0").awaitReceipt("off");
    Client witness = listening(ann);

    house.invite(bob, house.codeOf(ann));

    witness.await("invitation", f -> f.is("connections", "status", "PENDING"));
    assertThat(client.on("connections")).isEmpty();
  }

  private Client listening(SignedIn person) {
    Client client = house.connected(person);
    client.subscribe("connections", QUEUE);
    return client;
  }

  private void accept(SignedIn invited, SignedIn inviter) {
    house
        .outcry()
        .acceptInvitation()
        .accept(new AcceptInvitation.Command(id(invited), id(inviter)));
  }

  private static UserId id(SignedIn person) {
    return person.user().id();
  }
}
