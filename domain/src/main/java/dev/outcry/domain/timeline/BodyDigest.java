package dev.outcry.domain.timeline;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A keyed digest of what was first posted: tells a repeat from other content under the same key,
 * after any number of edits, without keeping the words.
 */
public final class BodyDigest {

  private final byte[] value;

  public BodyDigest(byte[] value) {
    this.value = value.clone();
  }

  /** The digest's bytes, a copy. */
  public byte[] value() {
    return value.clone();
  }

  /** Whether both digest the same words; takes the same time whether or not they do. */
  @Override
  public boolean equals(Object other) {
    return other instanceof BodyDigest that && MessageDigest.isEqual(value, that.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  /** Leaves out the digest, from which short words could be guessed. */
  @Override
  public String toString() {
    return "BodyDigest[***]";
  }
}
