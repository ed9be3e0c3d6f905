package dev.outcry.bootstrap;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.domain.limit.Limits;
import dev.outcry.domain.limit.RateLimit;
import dev.outcry.domain.room.Retention;
import dev.outcry.domain.room.RoomType;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set under {@code outcry}.
 *
 * @param secret keys the digests by which repeated messages are known: at least 32 bytes, the same
 *     on every instance and after every restart. Where a timeline outlives the process and this is
 *     not set, it follows from {@code jwt.secret}, which then must not change either
 * @param allowedOrigins whose pages may open a WebSocket besides this server's own, such as {@code
 *     https://chat.example}
 * @param limits how much people may do
 * @param auctions how auctions are run
 * @param attachments what may be uploaded
 * @param retention for how long what is said is kept
 * @param inquiries what people ask those who run the place
 * @param notices how people are told who are not here
 * @param roles what this instance does: {@code web} serves clients, {@code record} records what is
 *     said and read, {@code auction} decides bids, {@code notify} tells people of what was said
 *     while they were not looking; some instance has to have each
 * @param instance what this instance is called
 */
@ConfigurationProperties("outcry")
record OutcryProperties(
    @Nullable String secret,
    @DefaultValue Jwt jwt,
    @DefaultValue Set<String> allowedOrigins,
    @DefaultValue Rates limits,
    @DefaultValue AuctionHouse auctions,
    @DefaultValue Uploads attachments,
    @DefaultValue Keeping retention,
    @DefaultValue Inquiries inquiries,
    @DefaultValue Reach notices,
    @DefaultValue({"web", "record", "auction", "notify"}) Set<Role> roles,
    @DefaultValue Instance instance) {

  /** The lane itself for whoever has this role; for others, only the way into it. */
  <C> CommandLane<C> inRole(Role role, CommandLane<C> lane) {
    return roles.contains(role) ? lane : new SendingLane<>(lane);
  }

  /** What keys the digests, if anything that lasts is set. */
  Optional<byte[]> digestKey() {
    if (secret != null) {
      return Optional.of(SigningSecret.check("outcry.secret", secret));
    }
    return Optional.ofNullable(jwt.secret())
        .filter(signing -> !signing.isBlank())
        .map(signing -> SigningSecret.configured(signing).derive("digests of messages"));
  }

  /**
   * @param secret signs access tokens: at least 32 bytes, the same on every instance
   * @param acceptedSecrets others, whose tokens count as well while the secret is being changed
   * @param lifetime for how long an access token counts
   * @param refreshLifetime for how long a log-in can go on without a password
   * @param issuerUri who issues access tokens instead, as OpenID Connect names it; then nobody
   *     signs up or logs in here
   * @param audience which these tokens must be for, if it matters
   */
  record Jwt(
      @Nullable String secret,
      @DefaultValue Set<String> acceptedSecrets,
      @DefaultValue("1h") Duration lifetime,
      @DefaultValue("30d") Duration refreshLifetime,
      @Nullable String issuerUri,
      @Nullable String audience) {
    /** Leaves out the secrets. */
    @Override
    public String toString() {
      return "Jwt[" + lifetime + "]";
    }
  }

  /**
   * @param id what this instance is called, unlike any other; made up if not set
   * @param host where it runs; the name of this machine if not set
   * @param url where whoever wants this instance and no other can reach it
   */
  record Instance(@Nullable String id, @Nullable String host, @Nullable String url) {}

  /**
   * @param endingSoon how long before its end those who bid in an auction or follow it are told
   */
  record AuctionHouse(@DefaultValue("5m") Duration endingSoon) {}

  /**
   * @param maxSize how large a file may be
   * @param memory what all files may take together where they are kept in memory
   */
  record Uploads(@DefaultValue("10MB") DataSize maxSize, @DefaultValue("256MB") DataSize memory) {}

  /**
   * Each a duration such as {@code P90D}, the same on every instance; for ever if not set.
   * Afterwards only a tombstone is left of a message.
   *
   * @param direct what two people say to each other
   * @param group what is said in groups
   * @param auction what is said in the rooms of auctions; bids are kept
   */
  record Keeping(@Nullable Duration direct, @Nullable Duration group, @Nullable Duration auction) {
    Retention retention() {
      Map<RoomType, Duration> byType = new EnumMap<>(RoomType.class);
      byType.put(RoomType.DIRECT, direct);
      byType.put(RoomType.GROUP, group);
      byType.put(RoomType.AUCTION, auction);
      byType.values().removeIf(Objects::isNull);
      return new Retention(byType);
    }
  }

  /**
   * @param retryAfter after how long an inquiry that was not mailed is tried again; a mail server
   *     that takes longer than this for one mail may get it twice
   */
  record Inquiries(@DefaultValue("1m") Duration retryAfter) {}

  /**
   * @param retryAfter after how long a notice that was not carried is tried again, for a day; more
   *     than the half minute that a try may take
   */
  record Reach(@DefaultValue("1m") Duration retryAfter) {}

  /**
   * Each {@code rate/burst}: so many a second, and so many at once; {@code 0} is no limit.
   *
   * @param messages how often one person may send, as {@code rate/burst}: so many a second, and so
   *     many at once; {@code 0} is no limit
   * @param bids how often one person may bid in one auction, as {@code rate/burst}
   * @param login how often a password may be wrong for one account, as {@code rate/burst}; ten
   *     times as many from one address
   * @param signup how often accounts may be opened from one address, as {@code rate/burst}
   * @param invites how often one person may invite or try a code, as {@code rate/burst}
   * @param uploads how often one person may upload, as {@code rate/burst}
   * @param inquiries how often one person may ask those who run the place, as {@code rate/burst}
   */
  record Rates(
      @DefaultValue("10/10") String messages,
      @DefaultValue("10/20") String bids,
      @DefaultValue("0.1/5") String login,
      @DefaultValue("5/1000") String signup,
      @DefaultValue("0.1/50") String invites,
      @DefaultValue("1/50") String uploads,
      @DefaultValue("0.01/5") String inquiries) {
    Limits limits() {
      return new Limits(
          RateLimit.parse(messages),
          RateLimit.parse(bids),
          RateLimit.parse(login),
          RateLimit.parse(signup),
          RateLimit.parse(invites),
          RateLimit.parse(uploads),
          RateLimit.parse(inquiries));
    }
  }

  /** Leaves out the secrets. */
  @Override
  public String toString() {
    return "OutcryProperties[" + jwt + "]";
  }
}
