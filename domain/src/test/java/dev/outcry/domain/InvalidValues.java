package dev.outcry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects values that cannot exist. */
public final class InvalidValues {

  private InvalidValues() {}

  /** The value is stopped at its constructor, and the field named in the words of the wire. */
  public static void assertInvalid(String field, ThrowingCallable construction) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(construction)
        .satisfies(invalid -> assertThat(invalid.field()).isEqualTo(field));
  }
}
