package dev.outcry.acceptance.wire;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Collections of bad input that others have made: beside the project, not in it. */
public final class Corpus {

  /** Where they are, if elsewhere. */
  static final String PROPERTY = "outcry.acceptance.data";

  private static final Path DATA = Path.of(System.getProperty(PROPERTY, "../../shared/data"));

  private Corpus() {}

  /** The lines of the Big List of Naughty Strings; ends the test if it is not there. */
  public static List<String> naughtyStrings() {
    return read(
        DATA.resolve("naughty-strings").resolve("blns.txt"),
        file ->
            Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isEmpty())
                .toList());
  }

  /** The files of JSONTestSuite whose names begin so; ends the test if they are not there. */
  static List<Path> jsonParsing(String prefix) {
    return read(
        DATA.resolve("json-parsing"),
        folder -> {
          try (Stream<Path> files = Files.list(folder)) {
            return files
                .filter(file -> file.getFileName().toString().startsWith(prefix))
                .sorted()
                .toList();
          }
        });
  }

  static byte[] bytes(Path file) {
    return read(file, Files::readAllBytes);
  }

  private interface Reading<T> {
    T read(Path path) throws IOException;
  }

  private static <T> T read(Path path, Reading<T> reading) {
    if (!Files.exists(path)) {
      abort("NOT TRIED: the corpus is not there; put it at " + path.toAbsolutePath());
    }
    try {
      return reading.read(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
