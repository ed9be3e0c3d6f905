package dev.outcry.bootstrap;

import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.login.FamilyId;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.LocatorAdapter;
import io.jsonwebtoken.MalformedJwtException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * JSON Web Tokens, signed with HMAC-SHA-256 and no other algorithm whatever their header says.
 * Issuer, audience, expiry and not-before all have to hold. They name their key ({@code kid}), by
 * which any instance that signs with it, or accepts it besides, knows them; also one whose clock is
 * behind that of the issuer by up to {@value #SKEW_SECONDS} seconds.
 */
final class JwtAccessTokens implements AccessTokens {

  static final String ISSUER = "outcry";
  static final String AUDIENCE = "outcry";

  /** Session id, as OpenID Connect names it: the log-in that a token came from. */
  static final String FAMILY = "sid";

  /** Left out for whoever has none but the role that everybody has. */
  static final String ROLE = "role";

  /** For not-before alone; expiry is exact. */
  private static final long SKEW_SECONDS = 30;

  /** Tokens of 300 bytes or so. */
  private static final int REMEMBERED = 10_000;

  private final SigningSecret secret;
  private final Duration lifetime;
  private final Clock clock;
  private final JwtParser parser;

  /** A signature that held once holds for ever; what can change is asked again. */
  private final ConcurrentLruCache<String, Proof> verified =
      new ConcurrentLruCache<>(REMEMBERED, this::proofIn);

  /**
   * @param accepted whose tokens count besides
   */
  JwtAccessTokens(
      SigningSecret secret, List<SigningSecret> accepted, Duration lifetime, Clock clock) {
    this.secret = secret;
    this.lifetime = lifetime;
    this.clock = clock;
    this.parser =
        Jwts.parser()
            .sig()
            .clear()
            .add(Jwts.SIG.HS256)
            .and()
            .keyLocator(new Keys(secret, accepted))
            .requireIssuer(ISSUER)
            .requireAudience(AUDIENCE)
            .clock(() -> Date.from(clock.instant()))
            .clockSkewSeconds(SKEW_SECONDS)
            .build();
  }

  /** Of what is signed, and nothing else; what names no key is signed with the present one. */
  private static final class Keys extends LocatorAdapter<Key> {
    private final String present;
    private final Map<String, Key> byId = new HashMap<>();

    Keys(SigningSecret secret, List<SigningSecret> accepted) {
      present = secret.id();
      accepted.forEach(each -> byId.put(each.id(), each.key()));
      byId.put(present, secret.key());
    }

    @Override
    protected @Nullable Key locate(JwsHeader header) {
      return byId.get(header.getKeyId() == null ? present : header.getKeyId());
    }
  }

  @Override
  public AccessToken issue(Bearer bearer) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant expiresAt = now.plus(lifetime);
    String token =
        Jwts.builder()
            .header()
            .keyId(secret.id())
            .and()
            .claim(FAMILY, bearer.family().map(FamilyId::value).orElse(null))
            .claim(ROLE, bearer.role() == UserRole.USER ? null : bearer.role().name())
            .issuer(ISSUER)
            .audience()
            .add(AUDIENCE)
            .and()
            .subject(bearer.userId().value())
            .issuedAt(Date.from(now))
            .notBefore(Date.from(now))
            .expiration(Date.from(expiresAt))
            .signWith(secret.key(), Jwts.SIG.HS256)
            .compact();
    return new AccessToken(token, expiresAt);
  }

  @Override
  public Optional<Proof> verify(String token) {
    try {
      return Optional.of(verified.get(token))
          .filter(proof -> clock.instant().isBefore(proof.until()));
    } catch (JwtException | IllegalArgumentException | InvalidValueException notOurs) {
      return Optional.empty();
    }
  }

  private Proof proofIn(String token) {
    Claims claims = parser.parseSignedClaims(token).getPayload();
    if (claims.getExpiration() == null || claims.getSubject() == null) {
      throw new MalformedJwtException("It names nobody, or counts for ever.");
    }
    return proof(claims);
  }

  private static Proof proof(Claims claims) {
    Bearer bearer =
        new Bearer(
            new UserId(claims.getSubject()),
            Optional.ofNullable(claims.get(FAMILY, String.class)).map(FamilyId::new),
            Optional.ofNullable(claims.get(ROLE, String.class))
                .map(UserRole::valueOf)
                .orElse(UserRole.USER));
    return new Proof(bearer, claims.getExpiration().toInstant());
  }
}
