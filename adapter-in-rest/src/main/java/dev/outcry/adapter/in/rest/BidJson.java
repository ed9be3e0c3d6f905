package dev.outcry.adapter.in.rest;

import dev.outcry.domain.auction.Decision;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a bid, as it was given the first time. Amounts are minor units.
 *
 * @param code why it was refused
 */
record BidJson(
    String auctionId,
    String bidKey,
    long bidSeq,
    String outcome,
    @Nullable String reason,
    long amount,
    String currency,
    long price,
    long minimum,
    boolean leading,
    boolean reserveMet,
    Instant endsAt,
    boolean extended,
    long version,
    Instant serverTime) {

  static BidJson of(Decision decision) {
    Decision.State state = decision.state();
    return new BidJson(
        decision.auctionId().value(),
        decision.bid().key().value(),
        decision.seq(),
        decision.result().name(),
        decision.refusal().map(Enum::name).orElse(null),
        decision.bid().amount().minorUnits(),
        decision.bid().amount().currency().getCurrencyCode(),
        state.price().minorUnits(),
        state.minimum().minorUnits(),
        state.leading(),
        state.reserveMet(),
        state.endsAt(),
        state.extended(),
        state.version(),
        decision.at());
  }

  /** What a refused bidder needs in order to do better. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("auctionId", auctionId);
    facts.put("bidKey", bidKey);
    facts.put("bidSeq", bidSeq);
    facts.put("outcome", outcome);
    facts.put("reason", reason);
    facts.put("price", price);
    facts.put("minimum", minimum);
    facts.put("leading", leading);
    facts.put("reserveMet", reserveMet);
    facts.put("endsAt", endsAt);
    facts.put("version", version);
    facts.put("extended", extended);
    facts.put("serverTime", serverTime);
    return facts;
  }
}
