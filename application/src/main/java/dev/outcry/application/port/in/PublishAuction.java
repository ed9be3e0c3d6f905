package dev.outcry.application.port.in;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.user.UserId;
import java.util.concurrent.CompletionStage;

/**
 * A seller announces what was prepared by {@link DraftAuction}. Publishing what is published
 * changes nothing. Refused with {@code AUCTION_NOT_FOUND} and {@code NOT_THE_SELLER}.
 */
public interface PublishAuction {

  record Command(UserId caller, AuctionId auctionId) {}

  /**
   * Completes once the auction is durably published; exceptionally with a {@link
   * dev.outcry.domain.RefusedException} of {@code AUCTION_ENDED} or {@code AUCTION_CANCELLED}, and
   * else as {@link CancelAuction#cancel}.
   */
  CompletionStage<Void> publish(Command command);
}
