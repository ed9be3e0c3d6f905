package dev.outcry.acceptance.wire;

import java.util.TreeMap;

/** Open bidding told once more, in as few words as it takes. */
final class OpenOutcry {

  private final long start;
  private final TreeMap<Long, Long> steps = new TreeMap<>();
  private long price;
  private int bids;
  private String leader = "";

  /**
   * @param steps pairs: from this price on, by so much
   */
  OpenOutcry(long start, long... steps) {
    this.start = start;
    this.price = start;
    for (int i = 0; i < steps.length; i += 2) {
      this.steps.put(steps[i], steps[i + 1]);
    }
  }

  long minimum() {
    return bids == 0 ? start : price + steps.floorEntry(price).getValue();
  }

  /** Whether it counts. */
  boolean bid(String bidder, long amount) {
    boolean enough = amount >= minimum();
    if (enough) {
      price = amount;
      leader = bidder;
      bids++;
    }
    return enough;
  }

  long price() {
    return price;
  }

  int bids() {
    return bids;
  }

  String leader() {
    return leader;
  }
}
