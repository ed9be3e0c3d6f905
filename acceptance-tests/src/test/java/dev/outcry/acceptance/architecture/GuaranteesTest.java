package dev.outcry.acceptance.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every guarantee that a port numbers in its Javadoc has a test of that number in its contract. */
class GuaranteesTest {

  private static final Path PORTS =
      Path.of("../application/src/main/java/dev/outcry/application/port/out");
  private static final Pattern NUMBER = Pattern.compile("<li><b>([A-Z]+[0-9]+)</b>");

  static List<String> ports() throws IOException {
    try (Stream<Path> files = Files.list(PORTS)) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .filter(port -> !guarantees(port).isEmpty())
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("ports")
  void everyGuaranteeHasATest(String port) {
    Set<String> tested =
        Code.SHIPPED
            .get(Code.PROJECT + ".adapter.tck." + port + "Contract")
            .getAllMethods()
            .stream()
            .map(test -> test.getName().replaceFirst("_.*", "").toUpperCase(Locale.ROOT))
            .collect(toSet());
    assertThat(tested).containsAll(guarantees(port));
  }

  private static List<String> guarantees(String port) {
    return NUMBER
        .matcher(read(PORTS.resolve(port + ".java")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new AssertionError("cannot be read: " + file, missing);
    }
  }
}
