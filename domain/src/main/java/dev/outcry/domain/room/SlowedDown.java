package dev.outcry.domain.room;

import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import java.time.Duration;
import java.util.Map;

/** The room is in slow mode, and the sender may send again after this time. */
public record SlowedDown(Duration retryAfter) implements Refusal {

  @Override
  public RefusalCode code() {
    return RefusalCode.SLOW_MODE;
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("retryAfterMs", retryAfter.toMillis());
  }
}
