package dev.outcry.acceptance.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of this machine. */
final class Command {

  private static final long PATIENCE_SECONDS = 60;

  private Command() {}

  /** What it prints; ends the test loudly where there is no such program. */
  static String run(List<String> command) {
    try {
      Path output = Files.createTempFile("output", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      String printed = Files.readString(output, UTF_8);
      Files.delete(output);
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError(command.get(0) + " failed: " + printed);
      }
      return printed;
    } catch (IOException missing) {
      return abort("NOT TRIED: there is no " + command.get(0) + " on this machine");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
