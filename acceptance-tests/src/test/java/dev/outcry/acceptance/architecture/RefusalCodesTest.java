package dev.outcry.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.RefusalCode;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason to refuse is told to readers. */
class RefusalCodesTest {

  private static final Path DOCUMENT = Path.of("../docs/domain.md");

  @ParameterizedTest
  @EnumSource
  void everyCodeIsDocumented(RefusalCode code) {
    assertThat(DOCUMENT).content().contains("`" + code + "`");
  }
}
