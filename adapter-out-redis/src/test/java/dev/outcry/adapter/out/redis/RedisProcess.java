package dev.outcry.adapter.out.redis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import redis.embedded.RedisExecProvider;

/** The server from the class path, as a process of its own. */
final class RedisProcess implements RedisServer {

  private static final File EXECUTABLE = executable();

  private final List<String> options;
  private final Path directory;
  private final int port = freePort();
  private final Thread lastResort = new Thread(this::kill);
  private Process process;

  /**
   * @param options for the command line, besides those that all have
   */
  RedisProcess(String... options) {
    this.options = List.of(options);
    try {
      directory = Files.createTempDirectory("redis");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    process = launch();
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  @Override
  public String host() {
    return "127.0.0.1";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void restart() {
    process = launch();
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

  /** What is appended to a file survives the process, synchronised to the disk or not. */
  private Process launch() {
    Stream<String> command =
        Stream.of(
            EXECUTABLE.getPath(),
            "--port " + port,
            "--bind " + host(),
            "--dir " + directory,
            "--save \"\"",
            "--appendonly yes",
            "--appendfsync no");
    try {
      Process launched =
          new ProcessBuilder(Stream.concat(command, options.stream()).toList())
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(directory.resolve("log").toFile()))
              .start();
      RedisPing.awaitAnswer(this);
      return launched;
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

  private static File executable() {
    try {
      return RedisExecProvider.defaultProvider().get();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
