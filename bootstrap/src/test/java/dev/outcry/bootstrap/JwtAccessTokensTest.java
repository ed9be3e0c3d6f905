package dev.outcry.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.Base64;
import java.util.List;
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
        new JwtAccessTokens(secret, List.of(), Duration.ofHours(1), time.withZone(ZoneOffset.UTC));
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
  void theSecretIsChangedInThreeStepsAndEveryTokenCountsAllTheTime() {
    SigningSecret next = SigningSecret.random(new SecureRandom());
    List<JwtAccessTokens> steps =
        List.of(
            tokens(secret, List.of(), NOON),
            tokens(secret, List.of(next), NOON),
            tokens(next, List.of(secret), NOON),
            tokens(next, List.of(), NOON));

    for (int i = 1; i < steps.size(); i++) {
      JwtAccessTokens before = steps.get(i - 1);
      JwtAccessTokens after = steps.get(i);
      assertThat(before.verify(after.issue(ann).value())).isPresent();
      assertThat(after.verify(before.issue(ann).value())).isPresent();
    }
    assertThat(steps.get(3).verify(issued.value())).isEmpty();
  }

  @Test
  void aTokenNamesItsKeyAndIsSignedWithThatOne() {
    SigningSecret other = SigningSecret.random(new SecureRandom());
    String[] parts = issued.value().split("\\.");
    String header = new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8);
    String renamed = header.replace(secret.id(), other.id());
    assertThat(header).contains("\"kid\":\"" + secret.id() + "\"");

    String swapped =
        Base64.getUrlEncoder().withoutPadding().encodeToString(renamed.getBytes(UTF_8));
    JwtAccessTokens both = tokens(secret, List.of(other), NOON);
    assertThat(both.verify(issued.value())).isPresent();
    assertThat(both.verify(swapped + "." + parts[1] + "." + parts[2])).isEmpty();
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
    return tokens(secret, List.of(), now);
  }

  private static JwtAccessTokens tokens(
      SigningSecret secret, List<SigningSecret> accepted, Instant now) {
    return new JwtAccessTokens(
        secret, accepted, Duration.ofHours(1), Clock.fixed(now, ZoneOffset.UTC));
  }
}
