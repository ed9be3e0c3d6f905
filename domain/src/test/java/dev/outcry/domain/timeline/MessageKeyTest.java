package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.user.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageKeyTest {

  private static final String CANONICAL = "0193b2c4-7e1f-7000-8000-0123456789ab";

  @Test
  void aKeyIsACanonicalUuid() {
    assertThat(MessageKey.parse(CANONICAL)).isEqualTo(new MessageKey(UUID.fromString(CANONICAL)));
    assertThat(MessageKey.parse(CANONICAL)).hasToString(CANONICAL);
  }

  @Test
  void capitalLettersAreTheSameKey() {
    assertThat(MessageKey.parse("0193B2C4-7E1F-7000-8000-0123456789AB"))
        .isEqualTo(MessageKey.parse(CANONICAL));
  }

  /** {@link UUID#fromString} would take some of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "0193b2c47e1f700080000123456789ab",
        "0193b2c4-7e1f-7000-8000-0123456789a",
        "0193b2c4-7e1f-7000-8000-0123456789abc",
        "0193b2c4-7e1f-70008-000-0123456789ab",
        "{0193b2c4-7e1f-7000-8000-0123456789ab}",
        "0193b2c4-7e1f-7000-8000-0123456789ag",
        " 0193b2c4-7e1f-7000-8000-0123456789ab",
        "0193b2c4-7e1f-7000-8000-0123456789ab\n",
        "+193b2c4-7e1f-7000-8000-0123456789ab"
      })
  void nothingElseIsAKey(String text) {
    assertInvalid("messageKey", () -> MessageKey.parse(text));
  }

  @Test
  void theSameCauseHasTheSameKey() {
    assertThat(MessageKey.causedBy("auction:a1:bid:7"))
        .isEqualTo(MessageKey.causedBy("auction:a1:bid:7"))
        .isNotEqualTo(MessageKey.causedBy("auction:a1:bid:8"));
  }

  @Test
  void aKeyCountsOncePerSender() {
    MessageKey key = MessageKey.parse(CANONICAL);

    assertThat(new PostKey(new UserId("ann"), key))
        .isEqualTo(new PostKey(new UserId("ann"), key))
        .isNotEqualTo(new PostKey(new UserId("bob"), key));
  }
}
