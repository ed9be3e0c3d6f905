package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.AccessTokens.Bearer;
import dev.outcry.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a token is made of, it names nobody unless it was issued here, and nothing fails. */
class TokenFuzzTest {

  private static final JwtAccessTokens TOKENS =
      new JwtAccessTokens(
          SigningSecret.random(new SecureRandom()),
          List.of(SigningSecret.random(new SecureRandom())),
          Duration.ofHours(1),
          Clock.systemUTC());
  private static final String GOOD =
      TOKENS.issue(new Bearer(new UserId("ann"), Optional.empty())).value();

  private static final List<String> JSON_PIECES =
      List.of(
          "{",
          "}",
          "\"alg\"",
          ":",
          ",",
          "\"none\"",
          "\"HS256\"",
          "\"HS512\"",
          "\"RS256\"",
          "\"kid\"",
          "\"../../x\"",
          "\"zip\":\"DEF\"",
          "\"crit\":[\"x\"]",
          "\"jwk\":{}",
          "\"b64\":false",
          "\"sub\"",
          "\"exp\"",
          "99999999999999999999",
          "-1",
          "null",
          "[]",
          "\u0000");

  @Provide
  Arbitrary<String> parts() {
    Arbitrary<String> json =
        Arbitraries.of(JSON_PIECES)
            .list()
            .ofMaxSize(8)
            .map(pieces -> base64(String.join("", pieces)));
    return Arbitraries.oneOf(
        json,
        Arbitraries.of(GOOD.split("\\.")),
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.just("a".repeat(6 * 1024)));
  }

  @Provide
  Arbitrary<String> tokens() {
    return Combinators.combine(parts().list().ofMaxSize(5), Arbitraries.of(".", "..", "", " "))
        .as((parts, between) -> String.join(between, parts));
  }

  @Property
  void aTokenPutTogetherOfAnythingNamesNobody(@ForAll("tokens") String token) {
    assertThat(TOKENS.verify(token).isPresent()).isEqualTo(token.equals(GOOD));
  }

  @Property
  void anyTextAtAllNamesNobody(@ForAll String token) {
    assertThat(TOKENS.verify(token)).isEmpty();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
