package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.in.SignedIn;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Nothing but what the table of destinations says is served, however near to it. */
class DestinationFuzzTest {

  private static final Pattern SUBSCRIBED =
      Pattern.compile(
          "/topic/room\\.[A-Za-z0-9_-]{1,64}(\\.presence)?|/topic/auction\\.[A-Za-z0-9_-]{1,64}"
              + "|/topic/presence|/user/queue/(acks|bids|errors|notifications|connections)");

  private static final Set<String> SENT =
      Set.of(
          "/app/chat.send",
          "/app/chat.edit",
          "/app/chat.delete",
          "/app/chat.react",
          "/app/chat.read",
          "/app/chat.typing",
          "/app/room.enter",
          "/app/room.leave-view",
          "/app/auction.bid");

  private static final List<String> PIECES =
      List.of(
          "/topic/",
          "/topic",
          "/user/queue/",
          "/user/",
          "/queue/",
          "/app/",
          "/",
          "room.",
          "auction.",
          "presence",
          ".presence",
          "acks",
          "bids",
          "errors",
          "notifications",
          "connections",
          "chat.",
          "send",
          "read",
          "typing",
          "room.enter",
          "bid",
          "a",
          "Z9_-",
          "*",
          "**",
          "..",
          "%2e",
          "{id}",
          ",",
          " ",
          "ROOM.",
          "\u0430",
          "\u202e",
          "x".repeat(65));

  private static House house;
  private static SignedIn ann;

  @BeforeContainer
  static void open() {
    house = new House();
    ann = house.someone("Ann");
  }

  @AfterContainer
  static void close() {
    house.close();
  }

  @Provide
  Arbitrary<String> destinations() {
    Arbitrary<String> listed =
        Arbitraries.of(
            "/topic/room.a",
            "/topic/auction.a",
            "/topic/presence",
            "/user/queue/acks",
            "/app/chat.send");
    Arbitrary<String> pieced =
        Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(5).map(p -> String.join("", p));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(1, listed), net.jqwik.api.Tuple.of(9, pieced));
  }

  @Property
  void whoSubscribesToAnythingElseIsCut(@ForAll("destinations") String destination) {
    Client client = house.client();
    client.connect(ann.token().value());
    client.subscribe("errors", "/user/queue/errors");

    String receipt = client.subscribeOnly("s", destination);

    assertServed(client, receipt, SUBSCRIBED.matcher(destination).matches());
  }

  @Property
  void whoSendsToAnythingElseIsCut(@ForAll("destinations") String destination) {
    Client client = house.client();
    client.connect(ann.token().value());
    client.subscribe("errors", "/user/queue/errors");
    client.subscribe("acks", "/user/queue/acks");
    client.subscribe("bids", "/user/queue/bids");

    client.sendTo(destination, "no json", "receipt:sent");

    assertServed(client, "sent", SENT.contains(destination));
  }

  /** Answered, be it by a refusal; or else told that this is no destination, and cut. */
  private static void assertServed(Client client, String receipt, boolean served) {
    Client.Said answer =
        client.await(
            "an answer",
            said ->
                said.command().equals("ERROR")
                    || said.header("receipt-id").equals(receipt)
                    || said.command().equals("MESSAGE"));
    if (served) {
      assertThat(answer.command()).isIn("RECEIPT", "MESSAGE");
    } else {
      assertThat(answer.header("message")).isEqualTo("DESTINATION_DENIED");
      client.awaitClose();
    }
    client.cut();
  }
}
