/**
 * Ascending auctions of one lot.
 *
 * <p>Begin with {@link dev.outcry.domain.auction.Auction}. How a bid becomes a price is a strategy,
 * chosen by {@link dev.outcry.domain.auction.BiddingMode}; when it may come is the {@link
 * dev.outcry.domain.auction.Schedule}'s affair; what the next bid must reach is the {@link
 * dev.outcry.domain.auction.IncrementTable}'s.
 */
@NullMarked
package dev.outcry.domain.auction;

import org.jspecify.annotations.NullMarked;
