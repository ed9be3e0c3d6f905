package dev.outcry.domain.auction;

/** How a bid becomes a price, chosen per auction. */
public enum BiddingMode {
  /** Bids are open: the amount is the price and its bidder leads. */
  OPEN(new OpenBidding()),
  /** Bids are secret maximums: the price rises only as far as the second highest makes it. */
  PROXY(new ProxyBidding());

  private final BiddingRules rules;

  BiddingMode(BiddingRules rules) {
    this.rules = rules;
  }

  BiddingRules rules() {
    return rules;
  }
}
