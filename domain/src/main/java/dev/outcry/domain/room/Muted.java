package dev.outcry.domain.room;

import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import java.time.Instant;
import java.util.Map;

/** A moderator silenced the sender until then; the fact {@code until} is in RFC 3339. */
public record Muted(Instant until) implements Refusal {

  @Override
  public RefusalCode code() {
    return RefusalCode.MUTED;
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("until", until.toString());
  }
}
