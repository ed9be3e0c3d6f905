package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.in.ViewAuction.AuctionView;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.auction.CancelReason;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An auction as one person may see it. Amounts are minor units.
 *
 * @param imageIds pictures of the lot, the most telling first, to be had like all attachments
 * @param reason why it was not sold
 * @param cancelReason why it was called off, if someone said so
 * @param leading whether the caller leads
 * @param buyNowPrice for how much it can be had at once, as long as it can
 * @param winnerId once sold, for winner and seller only
 */
record AuctionJson(
    String id,
    String roomId,
    String sellerId,
    String title,
    String description,
    List<String> imageIds,
    String mode,
    String status,
    @Nullable String reason,
    @Nullable String cancelReason,
    String currency,
    long price,
    long bidCount,
    boolean leading,
    @Nullable String leaderMasked,
    @Nullable String winnerId,
    long minimum,
    boolean reserveMet,
    @Nullable Long buyNowPrice,
    Instant startsAt,
    Instant endsAt,
    long version,
    Instant serverTime) {

  static AuctionJson of(AuctionView view, UserId caller, Names names) {
    Lot lot = view.lot();
    AuctionState state = view.state();
    return new AuctionJson(
        lot.auctionId().value(),
        lot.roomId().value(),
        lot.seller().value(),
        lot.title(),
        lot.description(),
        lot.pictures().stream().map(AttachmentId::value).toList(),
        view.mode().name(),
        state.status().name(),
        state.reason().map(Enum::name).orElse(null),
        view.cancelReason().map(CancelReason::value).orElse(null),
        state.price().currency().getCurrencyCode(),
        state.price().minorUnits(),
        state.bidCount(),
        view.leading(),
        state.leader().map(names::masked).orElse(null),
        state
            .winner()
            .filter(winner -> caller.equals(winner) || caller.equals(lot.seller()))
            .map(UserId::value)
            .orElse(null),
        state.minimum().minorUnits(),
        state.reserveMet(),
        state.buyNow().map(Money::minorUnits).orElse(null),
        view.startsAt(),
        state.endsAt(),
        state.version(),
        view.serverTime());
  }
}
