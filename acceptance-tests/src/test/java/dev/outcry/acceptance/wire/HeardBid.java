package dev.outcry.acceptance.wire;

import java.time.Instant;

/**
 * A bid and the answer that its bidder heard.
 *
 * @param amount in minor units
 * @param sent before it was sent, by the clock of this process
 * @param heard after the answer was there
 */
public record HeardBid(
    Person bidder, String key, long amount, Instant sent, BidAnswer answer, Instant heard) {}
