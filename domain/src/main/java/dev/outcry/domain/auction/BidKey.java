package dev.outcry.domain.auction;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.regex.Pattern;

/**
 * The bidder's own name for one bid, by which a repeat is known: 1 to 64 letters, digits or {@code
 * . _ : -}; a UUID does well. It counts once per auction and bidder, without limit of time.
 */
public record BidKey(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  public BidKey {
    require(ALLOWED.matcher(value).matches(), "bidKey", "must be 1 to 64 of A-Z a-z 0-9 . _ : -");
  }

  @Override
  public String toString() {
    return value;
  }
}
