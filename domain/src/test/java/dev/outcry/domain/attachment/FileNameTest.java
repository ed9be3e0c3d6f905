package dev.outcry.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.domain.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "cat.png",
        ".profile",
        "...",
        "Grüße an 猫 🦊.tar.gz",
        "a\"b'c;d.txt",
        "👩‍👧.jpg"
      })
  void aNameStaysAsItIs(String name) {
    assertThat(new FileName(name).value()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "..",
        "a/b",
        "/etc/passwd",
        "..\\b",
        "C:\\b",
        "a\nb",
        "a\u0000b",
        "a\u007F",
        "\uD83E",
        "cat\u202Egpj.exe",
        "a\u2066b"
      })
  void pathsAndTricksAreNoNames(String name) {
    assertThatThrownBy(() -> new FileName(name)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aNameHasAtMost255CodePoints() {
    assertThat(new FileName("🦊".repeat(255)).value()).hasSize(510);
    assertThatThrownBy(() -> new FileName("🦊".repeat(256)))
        .isInstanceOf(InvalidValueException.class);
  }
}
