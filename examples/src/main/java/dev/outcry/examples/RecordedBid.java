package dev.outcry.examples;

import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Duration;

/**
 * A bid as it was published after its auction.
 *
 * @param line where it stands in the file
 * @param at counted from the auction's start
 * @param amount the bidder's maximum; of the winner, no more than the final price
 */
record RecordedBid(int line, Duration at, UserId bidder, Money amount) {}
