package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.outcry.acceptance.server.Nginx;
import dev.outcry.acceptance.server.ServerProcess;
import dev.outcry.acceptance.server.Servers;
import dev.outcry.acceptance.server.TwoInstances;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * One instance after the other is stopped and started again, and nobody loses anything. Four starts
 * take their time, so only with the profile {@code faults}.
 */
@EnabledIfSystemProperty(named = "outcry.faults.rolling", matches = "true")
class RollingRestartTest {

  private static final Path BALANCED = Path.of("..", "deploy", "nginx", "outcry.conf");

  private final Servers servers = TwoInstances.shared().servers();

  @Test
  void whoTalksThroughABalancerIsBackAtOnce(@TempDir Path directory) throws Exception {
    List<Integer> ports = List.of(freePort(), freePort());
    int balancer = freePort();
    Path settings =
        Files.writeString(
            directory.resolve("outcry.conf"),
            Files.readString(BALANCED).replace("listen 8080;", "listen " + balancer + ";"));
    List<ServerProcess> instances =
        new ArrayList<>(Stream.of(0, 1).map(i -> start(i, ports)).toList());
    instances.forEach(ServerProcess::awaitReady);
    Optional<Process> nginx = Nginx.start(directory, settings, ports);
    assumeTrue(nginx.isPresent(), "there is no nginx here");
    try {
      Crowd crowd = new Crowd(5, () -> List.of(URI.create("http://localhost:" + balancer)));
      crowd.start(100);
      for (int i = 0; i < ports.size(); i++) {
        crowd.awaitProgress(200);
        Process leaving = instances.get(i).process();
        leaving.destroy();
        assertThat(leaving.waitFor(30, TimeUnit.SECONDS)).as("ended by itself").isTrue();
        instances.set(i, start(i, ports));
        instances.get(i).awaitReady();
      }
      crowd.awaitProgress(200);

      crowd.assertNothingIsLostDoubledOrReordered();
      System.out.printf(
          "Each instance restarted once: at most %d ms without an answer or a message%n",
          crowd.longestInterruption().toMillis());
      assertThat(crowd.longestInterruption()).isLessThan(Duration.ofSeconds(5));
    } finally {
      nginx.get().destroy();
      instances.forEach(ServerProcess::close);
    }
  }

  private ServerProcess start(int i, List<Integer> ports) {
    return ServerProcess.at(
        ports.get(i),
        servers,
        "rolling-" + i,
        "outcry.limits.messages=0",
        "server.forward-headers-strategy=native");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
