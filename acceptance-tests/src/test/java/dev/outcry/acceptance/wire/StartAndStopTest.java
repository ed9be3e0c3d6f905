package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.RawSocket;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.bootstrap.OutcryServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server as a process of its own: what it prints, and how it goes. */
class StartAndStopTest {

  private static final Pattern API = Pattern.compile("API +(http://localhost:\\d+)/api");
  private static final int ENDED_BY_SIGTERM = 143;
  private static final int SERVICE_RESTART = 1012;

  @Test
  void itSaysWhereItIsAndSaysGoodByeToEverybodyWhenItIsStopped(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path printed = folder.resolve("printed.txt");
    Process process = start(printed);
    try {
      URI server = awaitReady(printed, process);
      assertThat(Files.readString(printed))
          .contains("Outcry is ready")
          .contains("STOMP       ws://localhost:%d/ws".formatted(server.getPort()))
          .contains("docs        " + server + "/swagger-ui.html")
          .contains("health      " + server + "/readyz")
          .contains("profile     memory")
          .contains("durability  memory: ends with the process")
          .containsPattern("adapters    memory \\(.*lanes.*\\)");
      HttpApi nobody = new HttpApi(server, "");
      assertThat(nobody.get("/livez").body()).contains("UP");
      assertThat(nobody.get("/readyz").body()).contains("UP");

      Person ann = Person.at(server);
      String room = ann.directRoomWith(Person.at(server));
      List<Talker> talkers = Stream.generate(() -> new Talker(ann, room)).limit(3).toList();
      talkers.forEach(Thread::start);
      talkers.forEach(Talker::awaitAcknowledgement);
      process.destroy();

      for (Talker talker : talkers) {
        talker.socket.awaitFrame("{\"event\":\"DRAINING\"}");
        assertThat(StompClient.await(talker.socket.closed())).isEqualTo(SERVICE_RESTART);
      }
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
      assertThat(Files.readString(printed)).doesNotContain("ERROR", "Exception");
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(Path printed) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            OutcryServer.class.getName(),
            "--server.port=0",
            "--outcry.limits.messages=0")
        .redirectErrorStream(true)
        .redirectOutput(printed.toFile())
        .start();
  }

  private static URI awaitReady(Path printed, Process process) {
    return URI.create(
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .failFast("it has ended", () -> !process.isAlive())
            .until(() -> apiIn(Files.readString(printed)), url -> !url.isEmpty()));
  }

  private static String apiIn(String text) {
    Matcher api = API.matcher(text);
    return api.find() ? api.group(1) : "";
  }

  /** Talks until it is cut off. */
  private static final class Talker extends Thread {
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

    void awaitAcknowledgement() {
      socket.awaitFrame("PERSISTED");
    }

    @Override
    public void run() {
      try {
        for (int i = 1; !socket.closed().isDone(); i++) {
          socket.send(
              "SEND\ndestination:/app/chat.send\nreceipt:r%d\n\n{\"roomId\":\"%s\",\"content\":\"%d\"}"
                  .formatted(i, room, i));
        }
      } catch (AssertionError cutOff) {
        assertThat(socket.closed()).succeedsWithin(Duration.ofSeconds(30));
      }
    }
  }
}
