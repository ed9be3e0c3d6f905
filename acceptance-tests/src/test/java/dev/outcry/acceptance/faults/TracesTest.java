package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.RawSocket;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.server.ServerProcess;
import dev.outcry.acceptance.server.TraceCollector;
import dev.outcry.acceptance.server.TraceCollector.Span;
import dev.outcry.acceptance.server.TwoProcesses;
import dev.outcry.acceptance.wire.Person;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What two processes tell of one message: a trace, and lines of logs that belong to it. */
class TracesTest {

  private static final String SEND = "outcry.message.send";
  private static final String RECORD = "outcry.message.record";
  private static final String DELIVER = "outcry.message.deliver";

  private static final TwoProcesses OUTCRY = TwoProcesses.shared();

  private final TraceCollector collector = OUTCRY.collector();
  private final ServerProcess instance = OUTCRY.instances().get(0);
  private final URI one = OUTCRY.uris().get(0);
  private final URI two = OUTCRY.uris().get(1);

  @Test
  void aStartDoesNotTellWhatClientsOfServersAreSetTo() {
    assertThat(linesOf(instance).stream().map(line -> line.at("/log/logger").asString()))
        .contains("dev.outcry.bootstrap.OutcryServer")
        .noneMatch(logger -> logger.startsWith("org.apache.kafka"));
  }

  @Test
  void whatIsSentOverHttpIsOneTraceUntilTheOtherInstanceHasDeliveredIt() {
    Person ann = Person.at(one);
    Person bob = Person.at(two);
    String room = ann.groupWith(bob);

    try (Ear ear = new Ear(two, bob, room)) {
      ann.say(room, Person.newKey(), "Hello from one");
      ear.await("Hello from one");

      List<Span> trace =
          awaitTrace(span -> span.name().equals("http post /api/rooms/{roomId}/messages"));
      assertWhole(trace);
      assertThat(named(SEND, trace).parent())
          .isEqualTo(named("http post /api/rooms/{roomId}/messages", trace).id());
    }
  }

  @Test
  void whatIsSentOverStompIsOneTraceAsWell() {
    Person ann = Person.at(one);
    Person bob = Person.at(two);
    String room = ann.groupWith(bob);

    try (Ear ear = new Ear(two, bob, room)) {
      RawSocket socket = RawSocket.connect(one, ann.http().token());
      socket.send(
          "SEND\ndestination:/app/chat.send\nreceipt:sent\n\n{\"roomId\":\"%s\",\"content\":\"Hi\"}"
              .formatted(room));
      socket.awaitFrame("receipt-id:sent");
      ear.await("\"Hi\"");

      assertWhole(awaitTrace(span -> span.name().equals(SEND) && span.parent().isEmpty()));
    }
  }

  @Test
  void problemsAndLogsNameTheTrace() {
    Person ann = Person.at(one);

    Reply nothing = ann.http().get("/api/rooms/" + UUID.randomUUID());

    String trace = nothing.text("traceId");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(collector.ofTrace(trace))
                    .extracting(Span::name)
                    .contains("http get /api/rooms/{roomId}"));
    assertThat(linesOf(instance))
        .anySatisfy(
            line -> {
              assertThat(line.at("/trace.id").asString()).isEqualTo(trace);
              assertThat(line.at("/span.id").asString()).hasSize(16);
            });
  }

  @Test
  void whatInstancesAskOfTheirOwnAccordIsNoTrace() {
    Person ann = Person.at(one);
    ann.http().get("/api/rooms");

    Awaitility.await().until(() -> !collector.tracesWith("http get /api/rooms").isEmpty());
    assertThat(collector.firsts())
        .extracting(Span::name)
        .allMatch(name -> name.startsWith("http ") || name.startsWith("outcry."));
  }

  @Test
  void everyEventIsOneLineWhateverIsInIt() {
    assertThat(linesOf(instance))
        .allSatisfy(
            line -> {
              assertThat(line.at("/@timestamp").isString()).isTrue();
              assertThat(line.at("/log/level").isString()).isTrue();
              assertThat(line.at("/service/name").asString()).isEqualTo("outcry");
              assertThat(line.at("/service/node/name").asString()).isEqualTo("one");
            })
        .anySatisfy(line -> assertThat(line.at("/message").asString()).contains("ready\n  page"));
  }

  private static List<JsonNode> linesOf(ServerProcess instance) {
    return instance.printed().lines().map(Json::read).toList();
  }

  /** A whole trace that has such a span. */
  private List<Span> awaitTrace(Predicate<Span> wanted) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                collector.tracesWith(DELIVER).stream()
                    .map(collector::ofTrace)
                    .filter(trace -> trace.stream().anyMatch(wanted))
                    .filter(trace -> trace.stream().anyMatch(TracesTest::isDeliveredByTwo))
                    .filter(TracesTest::isWhole)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /** Each instance sends its spans when it likes. */
  private static boolean isWhole(List<Span> trace) {
    return trace.stream().map(Span::name).toList().containsAll(List.of(SEND, RECORD, DELIVER));
  }

  private static boolean isDeliveredByTwo(Span span) {
    return span.name().equals(DELIVER) && span.instance().equals("two");
  }

  private static void assertWhole(List<Span> trace) {
    Span send = named(SEND, trace);
    Span recorded = named(RECORD, trace);
    assertThat(send.instance()).isEqualTo("one");
    assertThat(recorded.parent()).isEqualTo(send.id());
    assertThat(trace)
        .filteredOn(TracesTest::isDeliveredByTwo)
        .singleElement()
        .satisfies(span -> assertThat(span.parent()).isEqualTo(recorded.id()));
  }

  private static Span named(String name, List<Span> trace) {
    return trace.stream().filter(span -> span.name().equals(name)).findFirst().orElseThrow();
  }

  /** Somebody who listens to a room on some instance. */
  private static final class Ear implements AutoCloseable {
    private final RawSocket socket;

    Ear(URI instance, Person who, String room) {
      socket = RawSocket.connect(instance, who.http().token());
      socket.send("SUBSCRIBE\nid:room\ndestination:/topic/room." + room + "\nreceipt:in\n\n");
      socket.awaitFrame("receipt-id:in");
    }

    void await(String words) {
      socket.awaitFrame(words);
    }

    @Override
    public void close() {
      socket.send("DISCONNECT\n\n");
    }
  }
}
