package dev.outcry.bootstrap;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set under {@code outcry}.
 *
 * @param secret keys the digests by which repeated messages are known: at least 32 bytes, the same
 *     on every instance and after every restart; needed by a timeline that outlives the process
 * @param allowedOrigins whose pages may open a WebSocket besides this server's own, such as {@code
 *     https://chat.example}
 */
@ConfigurationProperties("outcry")
record OutcryProperties(
    @Nullable String secret, @DefaultValue Jwt jwt, @DefaultValue Set<String> allowedOrigins) {

  /**
   * @param secret signs access tokens: at least 32 bytes, the same on every instance
   * @param lifetime for how long an access token counts
   */
  record Jwt(@Nullable String secret, @DefaultValue("1h") Duration lifetime) {
    /** Leaves out the secret. */
    @Override
    public String toString() {
      return "Jwt[" + lifetime + "]";
    }
  }

  /** Leaves out the secrets. */
  @Override
  public String toString() {
    return "OutcryProperties[" + jwt + "]";
  }
}
