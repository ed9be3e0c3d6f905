package dev.outcry.domain.history;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.Step;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A link of the chain over an auction's history: SHA-256, 32 bytes, over what came before.
 *
 * <pre>
 * first:  H(salt, the auction as it was begun)
 * next:   H(link before, salt, step)
 * </pre>
 *
 * <p>The bytes of each are told in {@link CanonicalBytes}. To change, add, remove or move a step,
 * all links after it have to be made anew; whoever kept a later link elsewhere sees that.
 */
public final class Link {

  /** How many bytes it has. */
  public static final int BYTES = 32;

  private final byte[] value;

  public Link(byte[] value) {
    require(value.length == BYTES, "link", "must have 32 bytes");
    this.value = value.clone();
  }

  /** The link that a chain begins with. */
  static Link first(Salt salt, Auction begun) {
    return new Link(new CanonicalBytes().salt(salt).opening(begun).digest());
  }

  /** The link of a step that comes after this one's. */
  Link next(Salt salt, Step step) {
    return new Link(new CanonicalBytes().link(this).salt(salt).step(step).digest());
  }

  /** Its bytes, a copy. */
  public byte[] value() {
    return value.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Link that && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  /** 64 of {@code 0-9 a-f}. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(value);
  }
}
