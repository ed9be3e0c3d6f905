package dev.outcry.adapter.out.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The stand-in as a process of its own. */
final class MongoProcess implements MongoServer {

  private final Path directory;
  private final int port = freePort();
  private final Thread lastResort = new Thread(this::kill);
  private Process process;

  MongoProcess() {
    try {
      directory = Files.createTempDirectory("mongo");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    process = launch();
    Runtime.getRuntime().addShutdownHook(lastResort);
    MongoPing.awaitAnswer(uri());
  }

  @Override
  public String uri() {
    return "mongodb://localhost:" + port;
  }

  @Override
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void restart() {
    process = launch();
    MongoPing.awaitAnswer(uri());
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
    kill();
    Runtime.getRuntime().removeShutdownHook(lastResort);
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Process launch() {
    try {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx256m",
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              StandIn.class.getName(),
              Integer.toString(port),
              directory.resolve("data").toString())
          .redirectErrorStream(true)
          .redirectOutput(Redirect.appendTo(directory.resolve("log").toFile()))
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void signal(String name) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
      if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
        throw new IllegalStateException("could not send " + name);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
