package dev.outcry.domain.history;

import static dev.outcry.domain.InvalidValueException.require;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * 16 random bytes that go into a {@link Link}, one for each, and are stored beside it. Whoever is
 * shown links but not salts cannot find out by trying what a step held, such as a secret maximum.
 */
public final class Salt {

  /** How many bytes it has. */
  public static final int BYTES = 16;

  private final byte[] value;

  public Salt(byte[] value) {
    require(value.length == BYTES, "salt", "must have 16 bytes");
    this.value = value.clone();
  }

  /** Its bytes, a copy. */
  public byte[] value() {
    return value.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Salt that && MessageDigest.isEqual(value, that.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  /** Leaves out the bytes: with them, what a link holds could be guessed. */
  @Override
  public String toString() {
    return "Salt[***]";
  }
}
