package dev.outcry.domain.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a\r\nBcc: b@example.org",
        "a\nb",
        "a\rb",
        "a\tb",
        "a\u0000b",
        "a\u0085b"
      })
  void aSubjectIsOneLineThatSaysSomething(String subject) {
    assertThatThrownBy(() -> inquiry(subject, "b"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("subject");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "a\r\nb", "a\u0000b", "a\ud83cb"})
  void aBodyIsTextThatSaysSomething(String body) {
    assertThatThrownBy(() -> inquiry("s", body))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("body");
  }

  @Test
  void lengthIsCountedInCodePoints() {
    inquiry("🎉".repeat(200), "🎉".repeat(4_000));
    assertThatThrownBy(() -> inquiry("🎉".repeat(201), "b"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> inquiry("s", "🎉".repeat(4_001)))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void whatIsAskedIsNotInLogs() {
    assertThat(inquiry("secret", "secret")).asString().doesNotContain("secret", "ann");
  }

  private static Inquiry inquiry(String subject, String body) {
    return new Inquiry(new InquiryId("i"), new UserId("ann"), subject, body, Instant.EPOCH);
  }
}
