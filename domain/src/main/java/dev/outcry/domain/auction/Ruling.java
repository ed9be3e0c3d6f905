package dev.outcry.domain.auction;

import dev.outcry.domain.Refusal;
import java.util.Optional;

/**
 * How an auction answers those who run it.
 *
 * @param auction the auction after it: the very same if nothing changed
 * @param refusal why not; empty if it is as they wish, from now on or since before
 */
public record Ruling(Auction auction, Optional<Refusal> refusal) {

  static Ruling granted(Auction after) {
    return new Ruling(after, Optional.empty());
  }

  static Ruling refused(Auction unchanged, Refusal refusal) {
    return new Ruling(unchanged, Optional.of(refusal));
  }
}
