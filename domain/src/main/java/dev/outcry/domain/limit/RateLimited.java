package dev.outcry.domain.limit;

import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import java.time.Duration;
import java.util.Map;

/** It was done too often, and may be done again after this time. */
public record RateLimited(Duration retryAfter) implements Refusal {

  @Override
  public RefusalCode code() {
    return RefusalCode.RATE_LIMITED;
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("retryAfterMs", retryAfter.toMillis());
  }
}
