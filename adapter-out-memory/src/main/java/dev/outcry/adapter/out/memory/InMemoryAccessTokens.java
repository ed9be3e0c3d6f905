package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.UnavailableException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/** Random tokens, of which only digests are kept, and those only until they expire. */
final class InMemoryAccessTokens implements AccessTokens {

  private static final Duration LIFETIME = Duration.ofHours(24);
  private static final int MOST = 1_000_000;
  private static final int TOKEN_BYTES = 32;

  private record Grant(String digest, Bearer bearer, Instant expiresAt) {
    boolean countsAt(Instant now) {
      return now.isBefore(expiresAt);
    }
  }

  private final Clock clock;
  private final Duration lifetime;
  private final int most;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();

  /** In the order in which they expire. */
  private final Queue<Grant> expiring = new ArrayDeque<>();

  InMemoryAccessTokens(Clock clock) {
    this(clock, LIFETIME, MOST);
  }

  /**
   * @param most how many tokens may count at a time
   */
  InMemoryAccessTokens(Clock clock, Duration lifetime, int most) {
    this.clock = clock;
    this.lifetime = lifetime;
    this.most = most;
  }

  @Override
  public AccessToken issue(Bearer bearer) {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return new AccessToken(token, keep(digest(token), bearer).expiresAt());
  }

  private synchronized Grant keep(String digest, Bearer bearer) {
    Instant now = clock.instant();
    for (Grant oldest = expiring.peek();
        oldest != null && !oldest.countsAt(now);
        oldest = expiring.peek()) {
      grants.remove(expiring.remove().digest());
    }
    if (expiring.size() == most) {
      throw new UnavailableException("too many access tokens");
    }
    Grant grant = new Grant(digest, bearer, now.plus(lifetime));
    expiring.add(grant);
    grants.put(digest, grant);
    return grant;
  }

  @Override
  public Optional<Proof> verify(String token) {
    return Optional.ofNullable(grants.get(digest(token)))
        .filter(grant -> grant.countsAt(clock.instant()))
        .map(grant -> new Proof(grant.bearer(), grant.expiresAt()));
  }

  /** How many tokens are kept. */
  int size() {
    return grants.size();
  }

  private static String digest(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(token.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has this algorithm", impossible);
    }
  }
}
