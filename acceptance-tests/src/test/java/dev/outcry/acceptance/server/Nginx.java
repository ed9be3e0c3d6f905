package dev.outcry.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A balancer before instances of this machine. */
public final class Nginx {

  private static final String SETTINGS =
      """
      daemon off;
      pid %1$s/nginx.pid;
      error_log %1$s/nginx.log;
      events { }
      http {
        access_log off;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        upstream outcry {
          zone outcry 64k;
          %2$s
        }
        include %3$s;
      }
      """;

  private Nginx() {}

  /**
   * Starts one, if there is one here.
   *
   * @param directory where it writes
   * @param include what it is told besides, as in {@code deploy/nginx}
   * @param ports where the instances are
   */
  public static Optional<Process> start(Path directory, Path include, List<Integer> ports) {
    Optional<Path> program =
        Stream.of(
                "/usr/sbin/nginx",
                "/usr/bin/nginx",
                "/usr/local/bin/nginx",
                "/opt/homebrew/bin/nginx")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    return program.map(nginx -> run(nginx, directory, settings(directory, include, ports)));
  }

  private static String settings(Path directory, Path include, List<Integer> ports) {
    String instances =
        ports.stream()
            .map("server 127.0.0.1:%d max_fails=1 fail_timeout=2s;"::formatted)
            .collect(Collectors.joining("\n    "));
    return SETTINGS.formatted(directory.toAbsolutePath(), instances, include.toAbsolutePath());
  }

  private static Process run(Path nginx, Path directory, String settings) {
    try {
      Path file = Files.writeString(directory.resolve("nginx.conf"), settings);
      return new ProcessBuilder(nginx.toString(), "-c", file.toAbsolutePath().toString())
          .inheritIO()
          .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
