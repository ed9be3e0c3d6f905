package dev.outcry.adapter.out.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL of its own, for tests: it can be stopped, killed, frozen and started again on
 * the same port with the same data. Not thread-safe.
 */
public final class PostgresServer implements AutoCloseable {

  /** May do anything, and has no password. */
  public static final String USERNAME = "postgres";

  /** Started by whoever asks first. */
  private static final class Shared {
    static final PostgresServer SERVER = new PostgresServer(false);
  }

  private final Path directory;
  private final int port;
  private final boolean durable;
  private final AtomicInteger databases = new AtomicInteger();
  private @Nullable EmbeddedPostgres running;

  private PostgresServer(boolean durable) {
    this.durable = durable;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
      directory = Files.createTempDirectory("outcry-postgres");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** The one for all tests of this process that leave it running. */
  public static PostgresServer shared() {
    return Shared.SERVER;
  }

  /** A new one, whose data survive the death of its processes but not that of the machine. */
  public static PostgresServer fast() {
    return new PostgresServer(false);
  }

  /** A new one that waits for the disk at each commit. */
  public static PostgresServer durable() {
    return new PostgresServer(true);
  }

  /** Where to connect, as {@link #USERNAME}: a database for everyone. */
  public String url() {
    return url("postgres");
  }

  /** Where to connect to a database that nobody else has, empty as yet. */
  public String urlOfNewDatabase() {
    String name = "db" + databases.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(url(), USERNAME, "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return url(name);
  }

  private String url(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  public int port() {
    return port;
  }

  /** Starts it again. */
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

  /** Shuts it down, as for maintenance: connections are ended. */
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

  /** Ends all its processes at once, in the midst of whatever they do. */
  public void kill() {
    List<ProcessHandle> all = processes().toList();
    signal("-KILL");
    all.forEach(process -> process.onExit().join());
    stop();
  }

  /** Keeps it from doing anything; connections stay. */
  public void freeze() {
    signal("-STOP");
  }

  /** Lets it go on. */
  public void thaw() {
    signal("-CONT");
  }

  /** Ends it and forgets its data. */
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
}
