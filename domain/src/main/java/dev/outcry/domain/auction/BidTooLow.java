package dev.outcry.domain.auction;

import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.money.Money;
import java.util.Map;

/** The amount is below what the next bid must reach. */
public record BidTooLow(Money minimum) implements Refusal {

  @Override
  public RefusalCode code() {
    return RefusalCode.BID_TOO_LOW;
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("minimum", minimum.minorUnits());
  }
}
