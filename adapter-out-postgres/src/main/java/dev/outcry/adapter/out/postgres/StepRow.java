package dev.outcry.adapter.out.postgres;

import org.jspecify.annotations.Nullable;

/**
 * A step of a history: a decided bid with the answer that its bidder got, what those who run the
 * auction did, or its closing.
 *
 * @param amount what was offered, or the reserve from then on
 */
record StepRow(
    String auctionId,
    long seq,
    String kind,
    @Nullable String personId,
    @Nullable Long arrivedAt,
    @Nullable Long amount,
    @Nullable String amountCurrency,
    @Nullable String role,
    @Nullable String reason,
    @Nullable String bidKey,
    @Nullable Long expectedVersion,
    @Nullable String result,
    @Nullable Boolean visible,
    @Nullable String refusal,
    @Nullable Long price,
    @Nullable Long minimum,
    @Nullable String priceCurrency,
    @Nullable Boolean bidderLeads,
    @Nullable Boolean reserveMet,
    @Nullable Long endsAt,
    @Nullable Boolean extended,
    @Nullable Long version,
    long decidedAt,
    byte[] salt,
    byte[] link) {}
