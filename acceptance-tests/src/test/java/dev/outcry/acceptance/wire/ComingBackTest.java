package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Inbox;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.core.support.LossyFeed;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.application.port.out.Feed;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Promise 4, no silent gap. */
class ComingBackTest {

  /** How much may be unanswered; whoever sends more and reads late is cut as too slow. */
  private static final int UNDER_WAY = 500;

  @Test
  void whoWasCutOffGetsExactlyWhatWasMissedAndThenWhatIsNew() {
    Person ann = Person.anyone();
    Person ben = Person.anyone();
    String room = ann.directRoomWith(ben);
    try (CuttableLine line = new CuttableLine(ben.http().server())) {
      StompClient first = StompClient.connect(line.uri(), ben.http().token());
      Inbox before = first.listen("/topic/room." + room);
      say(ann, room, 1, 10);
      before.awaitCount(10);
      line.cut();
      StompClient.await(first.ended());
      say(ann, room, 11, 30);

      StompClient second = StompClient.connect(line.uri(), ben.http().token());
      Inbox after = new Inbox();
      StompClient.await(second.subscribe("/topic/room." + room, OptionalLong.of(10), after));
      say(ann, room, 31, 40);
      after.await("content", "40");

      assertThat(after.messages()).hasSize(31);
      JsonNode synced = after.messages().get(20);
      assertThat(synced.path("event").asString()).isEqualTo("SYNCED");
      assertThat(synced.path("rev").asLong()).isEqualTo(30);
      assertThat(Person.entries(after)).isEqualTo(ben.history(room).subList(10, 40));
      assertThat(Person.entries(after)).isEqualTo(ben.missed(room, 10));
    }
  }

  @Test
  void fiveThousandThatWereMissedComeWithoutACut() {
    Person ann = Person.anyone();
    Person ben = Person.anyone();
    String room = ann.directRoomWith(ben);
    say(ann, room, 1, 5_000);
    try (StompClient ear = ben.connect()) {
      Inbox heard = new Inbox();

      ear.subscribe("/topic/room." + room, OptionalLong.of(0), heard);

      assertThat(heard.await("event", "SYNCED").path("rev").asLong()).isEqualTo(5_000);
      assertThat(revs(heard)).isEqualTo(LongStream.rangeClosed(1, 5_000).boxed().toList());
      assertThat(ear.isConnected()).isTrue();
    }
  }

  @Test
  void whatAFeedLosesIsMissedByNobody() {
    whileOneListens(
        (feed, ann, room, ear, heard) -> {
          feed.lose(50);
          say(ann, room, 1, 1_200);
          feed.lose(0);
          say(ann, room, 1_201, 1_201);
          heard.await("content", "1201");

          assertThat(feed.lost()).isGreaterThan(50);
          assertThat(revs(heard)).isEqualTo(LongStream.rangeClosed(1, 1_201).boxed().toList());
        });
  }

  @Test
  void whatIsLostWithNothingAfterItIsMadeGoodWithinHalfAMinute() {
    whileOneListens(
        (feed, ann, room, ear, heard) -> {
          feed.lose(100);
          ann.say(room, Person.newKey(), "lost");
          Awaitility.await().until(() -> feed.lost() > 0);
          feed.lose(0);

          Awaitility.await()
              .atMost(Duration.ofSeconds(30))
              .until(() -> revs(heard).equals(List.of(1L)));
          assertThat(ear.isConnected()).isTrue();
        });
  }

  private interface Lossy {
    void run(LossyFeed feed, Person ann, String room, StompClient ear, Inbox heard);
  }

  /** Somebody listens to a room of ann's at a server whose feed can lose. */
  private static void whileOneListens(Lossy test) {
    LossyFeed feed = new LossyFeed(new InMemoryAdapters(Clock.systemUTC()).feed(), 42);
    try (RunningServer server = RunningServer.inMemory().with(Feed.class, () -> feed).start()) {
      Person ann = Person.at(server.uri());
      Person ben = Person.at(server.uri());
      String room = ann.directRoomWith(ben);
      try (StompClient ear = ben.connect()) {
        test.run(feed, ann, room, ear, ear.listen("/topic/room." + room));
      }
    }
  }

  /** Says all these numbers; returns when they are recorded. */
  private static void say(Person who, String room, int from, int to) {
    try (StompClient mouth = who.connect()) {
      List<CompletableFuture<Void>> receipts = new ArrayList<>();
      for (int i = from; i <= to; i++) {
        receipts.add(mouth.send("/app/chat.send", Person.message(room, Person.newKey(), "" + i)));
        if (receipts.size() > UNDER_WAY) {
          StompClient.await(receipts.get(receipts.size() - UNDER_WAY));
        }
      }
      receipts.forEach(StompClient::await);
    }
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> who.http().get("/api/rooms/" + room).number("headRev") == to);
  }

  private static List<Long> revs(Inbox inbox) {
    return Person.entries(inbox).stream().map(entry -> entry.path("rev").asLong()).toList();
  }
}
