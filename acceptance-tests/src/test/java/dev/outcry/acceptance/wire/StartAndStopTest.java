package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.RawSocket;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.server.ServerProcess;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A server as a process of its own: what it prints, and how it goes. */
class StartAndStopTest {

  private static final int ENDED_BY_SIGTERM = 143;
  private static final int SERVICE_RESTART = 1012;

  @Test
  void itSaysWhereItIsAndSaysGoodByeToEverybodyWhenItIsStopped() throws InterruptedException {
    try (ServerProcess running = ServerProcess.start(List.of("outcry.limits.messages=0"))) {
      URI server = running.awaitReady();
      Process process = running.process();
      assertThat(running.printed())
          .contains("Outcry is ready")
          .contains("page        " + server + "/")
          .contains("STOMP       ws://localhost:%d/ws".formatted(server.getPort()))
          .contains("raw         ws://localhost:%d/ws/raw".formatted(server.getPort()))
          .contains("docs        " + server + "/swagger-ui.html")
          .contains("health      " + server + "/readyz")
          .contains("profile     memory")
          .contains("durability  memory: ends with the process")
          .containsPattern("adapters    memory \\(.*messages.*\\)");
      HttpApi nobody = new HttpApi(server, "");
      assertThat(nobody.get("/livez").body()).contains("UP");
      assertThat(nobody.get("/readyz").body()).contains("UP");

      Person ann = Person.at(server);
      String room = ann.directRoomWith(Person.at(server));
      List<Talker> talkers = Stream.generate(() -> new Talker(ann, room)).limit(3).toList();
      talkers.forEach(Thread::start);
      talkers.forEach(talker -> StompClient.await(talker.acknowledged));
      process.destroy();

      for (Talker talker : talkers) {
        StompClient.await(talker.warned);
        assertThat(StompClient.await(talker.socket.closed())).isEqualTo(SERVICE_RESTART);
      }
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
      assertThat(running.printed()).doesNotContain("ERROR", "Exception");
    }
  }

  /** Says one thing after the other, until it hears that the server stops. */
  private static final class Talker extends Thread {
    private static final String WARNING = "{\"event\":\"DRAINING\"}";
    private static final String SEND =
        "SEND\ndestination:/app/chat.send\n\n{\"roomId\":\"%s\",\"content\":\"Still there?\"}";

    private final CompletableFuture<String> acknowledged = new CompletableFuture<>();
    private final CompletableFuture<String> warned = new CompletableFuture<>();
    private final RawSocket socket;
    private final String room;

    Talker(Person who, String room) {
      super("talker");
      setDaemon(true);
      this.room = room;
      this.socket = RawSocket.connect(who.http().server(), who.http().token());
      socket.send("SUBSCRIBE\nid:acks\ndestination:/user/queue/acks\n\n");
      socket.send("SUBSCRIBE\nid:room\ndestination:/topic/room." + room + "\nreceipt:in\n\n");
      socket.awaitFrame("receipt-id:in");
    }

    @Override
    public void run() {
      try {
        while (!warned.isDone()) {
          say();
          awaitAnswer();
        }
      } catch (AssertionError silence) {
        warned.completeExceptionally(silence);
      }
    }

    private void say() {
      try {
        socket.send(SEND.formatted(room));
      } catch (AssertionError closing) {
        assertThat(socket.closed()).succeedsWithin(Duration.ofSeconds(30));
      }
    }

    private void awaitAnswer() {
      String frame = "";
      while (!frame.contains("PERSISTED") && !warned.isDone()) {
        frame = socket.nextFrame();
        if (frame.contains(WARNING)) {
          warned.complete(frame);
        }
      }
      acknowledged.complete(frame);
    }
  }
}
