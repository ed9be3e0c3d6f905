package dev.outcry.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * The servers, two instances and, where there is one, nginx before them, until there is a file
 * named {@code stop}: what {@code scripts/cluster} runs.
 */
public final class Cluster {

  private static final int BALANCER = 8080;
  private static final List<Integer> PORTS = List.of(8081, 8082);
  private static final List<String> NAMES = List.of("one", "two");

  private final Path directory;
  private final Servers servers;
  private final List<ServerProcess> instances;
  private final Optional<Process> nginx;

  private Cluster(Path directory, Path nginxSettings) {
    this.directory = directory;
    say("PostgreSQL, Redis and Kafka start");
    servers = Servers.start();
    say("two instances start");
    instances = List.of(instance(0), instance(1));
    instances.forEach(Cluster::awaitReady);
    nginx = Nginx.start(directory, nginxSettings, PORTS);
  }

  /**
   * @param args where to keep what is written, and what nginx is told besides
   */
  public static void main(String[] args) {
    Cluster cluster = new Cluster(Path.of(args[0]), Path.of(args[1]));
    cluster.introduce();
    Awaitility.await().forever().until(() -> Files.exists(Path.of(args[0], "stop")));
    cluster.close();
    System.exit(0);
  }

  private ServerProcess instance(int i) {
    ServerProcess process =
        ServerProcess.run(
            Stream.of(
                    servers.settings().stream(),
                    Stream.of(
                        "outcry.jwt.secret=" + System.getenv("OUTCRY_JWT_SECRET"),
                        "outcry.instance.id=" + NAMES.get(i),
                        "server.port=" + PORTS.get(i),
                        "server.forward-headers-strategy=native"))
                .flatMap(settings -> settings)
                .map(setting -> "--" + setting)
                .toList());
    write(NAMES.get(i) + ".pid", Long.toString(process.process().pid()));
    return process;
  }

  private static void awaitReady(ServerProcess instance) {
    try {
      instance.awaitReady();
    } catch (RuntimeException inVain) {
      say(instance.printed());
      throw inVain;
    }
  }

  private void introduce() {
    for (int i = 0; i < PORTS.size(); i++) {
      say(
          "instance %s  %s"
              .formatted(NAMES.get(i), URI.create("http://localhost:" + PORTS.get(i))));
    }
    say(
        nginx.isPresent()
            ? "both       http://localhost:" + BALANCER
            : "no nginx here: use either of them");
    say("ready");
  }

  private void close() {
    nginx.ifPresent(Process::destroy);
    instances.stream().map(ServerProcess::process).forEach(Process::destroy);
    instances.forEach(ServerProcess::awaitEnd);
    servers.close();
  }

  private void write(String file, String text) {
    try {
      Files.writeString(directory.resolve(file), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void say(String what) {
    System.out.println("  " + what);
  }
}
