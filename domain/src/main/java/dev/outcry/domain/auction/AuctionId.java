package dev.outcry.domain.auction;

import static dev.outcry.domain.Ids.requireId;

/** Names an auction: opaque, 1 to 64 letters, digits, {@code _} or {@code -}. */
public record AuctionId(String value) {

  public AuctionId {
    requireId("auctionId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
