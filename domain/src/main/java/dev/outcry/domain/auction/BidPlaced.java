package dev.outcry.domain.auction;

/**
 * A bid was accepted. Bid and extension are one event.
 *
 * @param result what the bidder is told; never {@link BidResult#REJECTED}
 * @param visible whether price or leader changed, so that others may know of it
 * @param extended whether the end moved
 */
public record BidPlaced(Bid bid, BidResult result, boolean visible, boolean extended) {}
