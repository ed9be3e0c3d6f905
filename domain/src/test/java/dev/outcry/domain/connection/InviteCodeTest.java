package dev.outcry.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.domain.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InviteCodeTest {

  @Test
  void aCodeIsTheBeginningOfASecretAndNeverPrinted() {
    InviteCode code = InviteCode.from("abcdefghijklmnopqrstuvwxyz");

    assertThat(code.value()).isEqualTo("abcdefghijklmnop");
    assertThat(code.toString()).doesNotContain("abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123456789", "12345678 0", "1234567890\n", "1234567890ä"})
  void whatCannotBeACodeIsInvalid(String text) {
    assertThatThrownBy(() -> new InviteCode(text)).isInstanceOf(InvalidValueException.class);
  }
}
