package dev.outcry.adapter.out.postgres;

import org.jspecify.annotations.Nullable;

/** A decided bid with the answer that its bidder got. */
record DecisionRow(
    String auctionId,
    long seq,
    String bidderId,
    String bidKey,
    String kind,
    long amount,
    String amountCurrency,
    @Nullable Long expectedVersion,
    long arrivedAt,
    String result,
    boolean visible,
    @Nullable String refusal,
    long price,
    long minimum,
    String priceCurrency,
    boolean bidderLeads,
    boolean reserveMet,
    long endsAt,
    boolean extended,
    long version,
    long decidedAt) {}
