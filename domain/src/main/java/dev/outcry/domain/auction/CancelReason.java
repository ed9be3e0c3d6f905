package dev.outcry.domain.auction;

import dev.outcry.domain.Text;

/** Why an auction was called off, for everyone to read: one line of 1 to 200 code points. */
public record CancelReason(String value) {

  public CancelReason {
    Text.line("reason", value, 200);
  }

  @Override
  public String toString() {
    return value;
  }
}
