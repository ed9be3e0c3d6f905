package dev.outcry.bootstrap;

import dev.outcry.application.port.out.CommandLane;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set under {@code outcry}.
 *
 * @param secret keys the digests by which repeated messages are known: at least 32 bytes, the same
 *     on every instance and after every restart. Where a timeline outlives the process and this is
 *     not set, it follows from {@code jwt.secret}, which then must not change either
 * @param allowedOrigins whose pages may open a WebSocket besides this server's own, such as {@code
 *     https://chat.example}
 * @param roles what this instance does
 */
@ConfigurationProperties("outcry")
record OutcryProperties(
    @Nullable String secret,
    @DefaultValue Jwt jwt,
    @DefaultValue Set<String> allowedOrigins,
    @DefaultValue({"web", "record", "auction", "notify"}) Set<Role> roles) {

  /** The lane itself for whoever has this role; for others, only the way into it. */
  <C> CommandLane<C> inRole(Role role, CommandLane<C> lane) {
    return roles.contains(role) ? lane : new SendingLane<>(lane);
  }

  /** What keys the digests, if anything that lasts is set. */
  Optional<byte[]> digestKey() {
    if (secret != null) {
      return Optional.of(secret.getBytes(StandardCharsets.UTF_8));
    }
    return Optional.ofNullable(jwt.secret())
        .filter(signing -> !signing.isBlank())
        .map(signing -> SigningSecret.configured(signing).derive("digests of messages"));
  }

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
