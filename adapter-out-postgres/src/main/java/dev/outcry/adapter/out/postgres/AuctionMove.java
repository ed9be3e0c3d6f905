package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Auctions.Batch;
import dev.outcry.application.port.out.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a batch makes of the row of its auction.
 *
 * @param before how many decisions there have to be for it
 */
record AuctionMove(
    String id,
    long before,
    @Nullable Long reserve,
    long price,
    @Nullable String leaderId,
    @Nullable Long maximum,
    long bidCount,
    long endsAt,
    long decidedAt,
    long decisions,
    long version,
    boolean draft,
    @Nullable String outcome,
    @Nullable String cancelledBy,
    @Nullable String cancelReason,
    byte[] lastLink) {

  /** An auction, and a source of effects that it has in this batch. */
  record Cause(String auctionId, String source) {}

  static AuctionMove of(Batch batch) {
    AuctionRow after = AuctionRows.MAPPED.row(batch.after());
    return new AuctionMove(
        after.id,
        batch.before().decisions(),
        after.reserve,
        after.price,
        after.leaderId,
        after.maximum,
        after.bidCount,
        after.endsAt,
        after.decidedAt,
        after.decisions,
        after.version,
        after.draft,
        after.outcome,
        after.cancelledBy,
        after.cancelReason,
        batch.last().value());
  }

  static List<Cause> causes(Batch batch) {
    String id = batch.after().id().value();
    return batch.effects().stream()
        .map(Effect::source)
        .distinct()
        .map(source -> new Cause(id, source))
        .toList();
  }
}
