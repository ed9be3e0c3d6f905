package dev.outcry.adapter.out.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The server as processes of this machine, from the class path. */
final class PostgresProcess implements PostgresServer {

  private final Path directory;
  private final int port;
  private final boolean durable;
  private @Nullable EmbeddedPostgres running;

  PostgresProcess(boolean durable) {
    this(durable, emptyDirectory());
  }

  private PostgresProcess(boolean durable, Path directory) {
    this.durable = durable;
    this.directory = directory;
    port = freePort();
    start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Another that follows this one, which is down while its files are copied. */
  PostgresProcess standby() {
    Path copy = emptyDirectory();
    stop();
    try {
      FileSystemUtils.copyRecursively(directory, copy);
      Files.setPosixFilePermissions(
          copy.resolve("data"), PosixFilePermissions.fromString("rwx------"));
      Files.createFile(copy.resolve("data/standby.signal"));
      Files.writeString(
          copy.resolve("data/postgresql.auto.conf"),
          "primary_conninfo = 'host=%s port=%d user=%s'%n".formatted(host(), port, USERNAME),
          StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    start();
    return new PostgresProcess(durable, copy);
  }

  private static Path emptyDirectory() {
    try {
      return Files.createTempDirectory("outcry-postgres");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void start() {
    try {
      running =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(directory.resolve("data"))
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("fsync", durable ? "on" : "off")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "100")
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void stop() {
    EmbeddedPostgres server = running;
    running = null;
    if (server != null) {
      try {
        server.close();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  @Override
  public void kill() {
    List<ProcessHandle> all = processes().toList();
    signal("-KILL");
    all.forEach(process -> process.onExit().join());
    stop();
  }

  @Override
  public void freeze() {
    signal("-STOP");
  }

  @Override
  public void thaw() {
    signal("-CONT");
  }

  @Override
  public void close() {
    if (running != null) {
      thaw();
      stop();
    }
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void signal(String signal) {
    List<String> pids = processes().map(process -> Long.toString(process.pid())).toList();
    Stream<String> command = Stream.concat(Stream.of("kill", signal), pids.stream());
    try {
      new ProcessBuilder(command.toList()).start().waitFor();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The one that listens, and those that serve its connections. */
  private Stream<ProcessHandle> processes() {
    try (Stream<String> lines = Files.lines(directory.resolve("data/postmaster.pid"))) {
      long pid = Long.parseLong(lines.findFirst().orElseThrow().trim());
      return ProcessHandle.of(pid).stream()
          .flatMap(listener -> Stream.concat(Stream.of(listener), listener.descendants()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static int freePort() {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
