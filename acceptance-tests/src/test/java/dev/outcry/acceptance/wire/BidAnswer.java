package dev.outcry.acceptance.wire;

import dev.outcry.domain.auction.Decision;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * The answer to a bid, which is the same over HTTP, over STOMP and whenever it is asked for again.
 *
 * @param reason why it was refused, or empty
 */
public record BidAnswer(
    String bidKey,
    long bidSeq,
    String outcome,
    String reason,
    long price,
    long minimum,
    boolean leading,
    boolean reserveMet,
    Instant endsAt,
    boolean extended,
    long version,
    Instant serverTime) {

  /** Whether something holds a decision, rather than that there is none yet. */
  public static boolean isIn(JsonNode json) {
    return json.has("bidSeq");
  }

  /** As a server tells it. */
  public static BidAnswer of(JsonNode json) {
    if (!isIn(json)) {
      throw new AssertionError("not decided: " + json);
    }
    return new BidAnswer(
        json.path("bidKey").asString(),
        json.path("bidSeq").asLong(),
        json.path("outcome").asString(),
        json.path("reason").asString(""),
        json.path("price").asLong(),
        json.path("minimum").asLong(),
        json.path("leading").asBoolean(),
        json.path("reserveMet").asBoolean(),
        Instant.parse(json.path("endsAt").asString()),
        json.path("extended").asBoolean(),
        json.path("version").asLong(),
        Instant.parse(json.path("serverTime").asString()));
  }

  /** As the domain alone answers. */
  public static BidAnswer of(Decision decision) {
    Decision.State state = decision.state();
    return new BidAnswer(
        decision.bid().key().value(),
        decision.seq(),
        decision.result().name(),
        decision.refusal().map(Enum::name).orElse(""),
        state.price().minorUnits(),
        state.minimum().minorUnits(),
        state.leading(),
        state.reserveMet(),
        state.endsAt(),
        state.extended(),
        state.version(),
        decision.at());
  }

  public boolean isAccepted() {
    return reason.isEmpty();
  }

  public boolean isTooLate() {
    return reason.equals("AUCTION_ENDED");
  }
}
