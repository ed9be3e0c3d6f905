package dev.outcry.adapter.out.kafka;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.springframework.util.FileSystemUtils;

/** The broker as a process of this machine, from the class path. */
final class KafkaProcess implements KafkaServer {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path directory;
  private final int port;
  private Process process;

  KafkaProcess() {
    try {
      directory = Files.createTempDirectory("kafka");
      port = freePort();
      format();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    restart();
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  @Override
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  @Override
  public void restart() {
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Dlogback.configurationFile=" + directory.resolve("logback.xml"),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "kafka.Kafka",
                  settings().toString())
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(directory.resolve("broker.log").toFile()))
              .start();
      awaitOpenPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  @Override
  public void pause() {
    signal("STOP");
  }

  @Override
  public void resume() {
    signal("CONT");
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path settings() {
    return directory.resolve("server.properties");
  }

  private void format() throws IOException {
    Map<String, Object> settings =
        Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", 1),
            Map.entry("log.dirs", directory.resolve("data")),
            Map.entry("listeners", "CLIENTS://localhost:%d,CONTROLLER://localhost:0"),
            Map.entry("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("inter.broker.listener.name", "CLIENTS"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("auto.create.topics.enable", false),
            Map.entry("offsets.topic.replication.factor", 1),
            Map.entry("offsets.topic.num.partitions", 1),
            Map.entry("transaction.state.log.replication.factor", 1),
            Map.entry("transaction.state.log.min.isr", 1),
            Map.entry("transaction.state.log.num.partitions", 1),
            Map.entry("share.coordinator.state.topic.replication.factor", 1),
            Map.entry("share.coordinator.state.topic.min.isr", 1),
            Map.entry("group.initial.rebalance.delay.ms", 0),
            Map.entry("broker.session.timeout.ms", 2_000),
            Map.entry("broker.heartbeat.interval.ms", 500),
            Map.entry("log.cleaner.dedupe.buffer.size", 8 << 20));
    int controller = freePort();
    StringBuilder text =
        new StringBuilder("controller.quorum.voters=1@localhost:" + controller + "\n");
    settings.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    Files.writeString(
        settings(),
        text.toString()
            .replace("localhost:%d", "localhost:" + port)
            .replace("localhost:0", "localhost:" + controller));
    Files.writeString(
        directory.resolve("logback.xml"),
        """
        <configuration>
          <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>%d %-5level %logger{20} %msg%n</pattern></encoder>
          </appender>
          <root level="WARN"><appender-ref ref="OUT"/></root>
        </configuration>
        """);
    String[] arguments = {
      "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings().toString()
    };
    int status = StorageTool.execute(arguments, new PrintStream(PrintStream.nullOutputStream()));
    if (status != 0) {
      throw new IllegalStateException("the broker's storage could not be made: " + status);
    }
  }

  private void awaitOpenPort() throws IOException {
    try {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .failFast("it exited", () -> !process.isAlive())
          .until(this::isOpen);
    } catch (ConditionTimeoutException | TerminalFailureException failure) {
      throw new IllegalStateException(
          "no broker: " + Files.readString(directory.resolve("broker.log")), failure);
    }
  }

  private boolean isOpen() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port), 1_000);
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  private void signal(String name) {
    try {
      new ProcessBuilder(List.of("kill", "-" + name, Long.toString(process.pid())))
          .inheritIO()
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private void awaitExit() {
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
