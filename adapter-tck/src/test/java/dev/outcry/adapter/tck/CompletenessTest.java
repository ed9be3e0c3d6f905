package dev.outcry.adapter.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every guarantee of every port has a test of its number, and every test a guarantee. */
class CompletenessTest {

  private static final Path PORTS =
      Path.of("../application/src/main/java/dev/outcry/application/port/out");

  @ParameterizedTest
  @MethodSource("portsWithGuarantees")
  void everyGuaranteeHasATestAndEveryTestAGuarantee(String port) throws ClassNotFoundException {
    Class<?> contract = Class.forName(getClass().getPackageName() + "." + port + "Contract");

    assertThat(Guarantees.testedIn(contract))
        .isEqualTo(Guarantees.promisedIn(PORTS.resolve(port + ".java")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Timeline", "CommandLane", "Auctions"})
  void portsAreFound(String port) throws IOException {
    assertThat(portsWithGuarantees()).contains(port);
  }

  @Test
  void promisesAreReadFromJavadoc() {
    String source = "/** <ul> <li><b>X1</b> One. <li><b>X12</b> Two, not as <b>X3</b>. </ul> */";

    assertThat(Guarantees.promisedIn(source)).containsExactly("X1", "X12");
  }

  @Test
  void testsAreReadFromTheContractAndWhatItExtends() {
    assertThat(Guarantees.testedIn(Sample.class)).containsExactly("X1", "X12", "unnumbered");
  }

  interface Part {
    @Test
    default void x12_isInherited() {}
  }

  interface Sample extends Part {
    @Test
    default void x1_isDeclared() {}

    @ParameterizedTest
    @ValueSource(ints = 1)
    default void x1_isDeclaredTwice(int number) {}

    @Test
    default void unnumbered() {}

    default void x2_isNoTest() {}
  }

  static List<String> portsWithGuarantees() throws IOException {
    try (Stream<Path> files = Files.list(PORTS)) {
      return files
          .filter(file -> !Guarantees.promisedIn(file).isEmpty())
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .sorted()
          .toList();
    }
  }
}
