package dev.outcry.domain.auction;

import dev.outcry.domain.user.UserId;
import java.time.Instant;

/**
 * A wish to announce what was prepared.
 *
 * @param arrivedAt when the auction's lane took it
 */
public record Publication(UserId by, Instant arrivedAt) {}
