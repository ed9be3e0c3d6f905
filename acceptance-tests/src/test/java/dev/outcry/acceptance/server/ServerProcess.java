package dev.outcry.acceptance.server;

import dev.outcry.bootstrap.OutcryServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A server as a process of its own, which can be killed as processes are, and ends with this JVM.
 */
public final class ServerProcess implements AutoCloseable {

  private static final Pattern API = Pattern.compile("API +(http://localhost:\\d+)/api");

  private final Process process;
  private final Path printed;

  private ServerProcess(Process process, Path printed) {
    this.process = process;
    this.printed = printed;
  }

  /** Starts one with these settings, such as {@code outcry.limits.messages=0}. */
  public static ServerProcess start(List<String> settings) {
    return at(0, settings.stream());
  }

  /** Starts one with these settings, whose heap grows to so much and no further. */
  public static ServerProcess within(String heap, List<String> settings) {
    return run(
        List.of("-Xmx" + heap),
        Stream.concat(Stream.of("server.port=0"), settings.stream()).map(s -> "--" + s).toList());
  }

  /** Runs the program with these arguments, whatever it does with them. */
  public static ServerProcess run(List<String> arguments) {
    return run(List.of(), arguments);
  }

  private static ServerProcess run(List<String> options, List<String> arguments) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath));
    command.add(OutcryServer.class.getName());
    command.addAll(arguments);
    try {
      Path printed = Files.createTempFile("outcry-server", ".txt");
      printed.toFile().deleteOnExit();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new ServerProcess(process, printed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Starts an instance over these servers, beside those of {@link RunningServer}. */
  public static ServerProcess over(Servers servers, String instance, String... settings) {
    return at(0, servers, instance, settings);
  }

  /** The same at a port where others look for it. */
  public static ServerProcess at(int port, Servers servers, String instance, String... settings) {
    return at(
        port,
        Stream.of(
                servers.settings().stream(),
                Stream.of(RunningServer.SECRET, "outcry.instance.id=" + instance),
                Stream.of(settings))
            .flatMap(given -> given));
  }

  private static ServerProcess at(int port, Stream<String> settings) {
    return run(
        Stream.concat(Stream.of("server.port=" + port, "outcry.demo=false"), settings)
            .map(setting -> "--" + setting)
            .toList());
  }

  /** Where it answers, once it does. */
  public URI awaitReady() {
    return URI.create(
        Awaitility.await()
            .atMost(Duration.ofSeconds(180))
            .failFast("it has ended", () -> !process.isAlive())
            .until(() -> apiIn(printed()), url -> !url.isEmpty()));
  }

  /** All that it has printed. */
  public String printed() {
    try {
      return Files.readString(printed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public Process process() {
    return process;
  }

  /** Returns when it has ended, as it was asked to; after half a minute it is made to. */
  public void awaitEnd() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@code kill -9}; when this returns, the process is gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  private static String apiIn(String text) {
    Matcher api = API.matcher(text);
    return api.find() ? api.group(1) : "";
  }
}
