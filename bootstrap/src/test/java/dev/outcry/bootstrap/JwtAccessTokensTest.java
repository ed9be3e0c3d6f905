package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.AccessTokens.AccessToken;
import dev.outcry.application.port.out.AccessTokens.Bearer;
import dev.outcry.application.port.out.AccessTokens.Proof;
import dev.outcry.domain.login.FamilyId;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class JwtAccessTokensTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.700Z");

  private final SigningSecret secret = SigningSecret.random(new SecureRandom());
  private final Bearer ann = new Bearer(new UserId("ann"), new FamilyId("family"));
  private final AccessToken issued = at(NOON).issue(ann);

  @Test
  void k1_aTokenNamesItsPersonUntilItExpires() {
    assertThat(at(NOON).verify(issued.value()).map(Proof::bearer)).contains(ann);
    assertThat(at(issued.expiresAt().minusMillis(1)).verify(issued.value()).map(Proof::bearer))
        .contains(ann);
  }

  @Test
  void k1_aTokenMayBelongToNoFamily() {
    Bearer guest = new Bearer(new UserId("guest"), Optional.empty());

    assertThat(at(NOON).verify(at(NOON).issue(guest).value()).map(Proof::bearer)).contains(guest);
  }

  @Test
  void k1_aTokenNamesTheRoleOfItsPerson() {
    Bearer root = new Bearer(ann.userId(), ann.family(), UserRole.ADMIN);

    assertThat(at(NOON).verify(at(NOON).issue(root).value()).map(Proof::bearer)).contains(root);
  }

  @Test
  void k2_fromItsExpiryOnItNamesNobody() {
    assertThat(at(issued.expiresAt()).verify(issued.value())).isEmpty();
    assertThat(issued.expiresAt()).isAfter(NOON.plus(Duration.ofMinutes(59)));
  }

  @Test
  void k2_norDoesOneThatWasShownBefore() {
    AtomicReference<Instant> now = new AtomicReference<>(NOON);
    InstantSource time = now::get;
    JwtAccessTokens tokens =
        new JwtAccessTokens(secret, Duration.ofHours(1), time.withZone(ZoneOffset.UTC));
    assertThat(tokens.verify(issued.value())).isPresent();

    now.set(issued.expiresAt());

    assertThat(tokens.verify(issued.value())).isEmpty();
  }

  @Test
  void k3_aTokenChangedByACharacterNamesNobody() {
    String token = issued.value();
    for (int i = 0; i < token.length() - 1; i++) {
      char other = token.charAt(i) == 'x' ? 'y' : 'x';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(at(NOON).verify(changed)).as(changed).isEmpty();
    }
    assertThat(at(NOON).verify("")).isEmpty();
    assertThat(at(NOON).verify(token + "x")).isEmpty();
  }

  @Test
  void anotherInstanceWithTheSameSecretKnowsIt() {
    SigningSecret other = SigningSecret.random(new SecureRandom());

    assertThat(at(NOON).verify(issued.value()).map(Proof::bearer)).contains(ann);
    assertThat(tokens(other, NOON).verify(issued.value())).isEmpty();
  }

  @Test
  void anInstanceWhoseClockIsBehindKnowsItAtOnce() {
    Instant issuedAt = NOON.truncatedTo(ChronoUnit.SECONDS);

    assertThat(at(issuedAt.minusSeconds(30)).verify(issued.value()).map(Proof::bearer))
        .contains(ann);
    assertThat(at(issuedAt.minusMillis(30_001)).verify(issued.value())).isEmpty();
  }

  private JwtAccessTokens at(Instant now) {
    return tokens(secret, now);
  }

  private static JwtAccessTokens tokens(SigningSecret secret, Instant now) {
    return new JwtAccessTokens(secret, Duration.ofHours(1), Clock.fixed(now, ZoneOffset.UTC));
  }
}
