package dev.outcry.application.port.in;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.user.UserId;

/**
 * Undoes {@link FollowAuction}. Of an auction that is not followed, or does not exist, nothing
 * changes.
 */
public interface UnfollowAuction {

  record Command(UserId caller, AuctionId auctionId) {}

  /** Returns once every read sees it. */
  void unfollow(Command command);
}
