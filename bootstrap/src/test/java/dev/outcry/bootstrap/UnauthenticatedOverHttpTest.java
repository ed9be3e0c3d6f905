package dev.outcry.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnauthenticatedOverHttpTest {

  private static final SecretKey KEY = key(Server.SIGNING_SECRET);

  static Stream<Arguments> tokensThatDoNotCount() {
    String good = token(KEY, jwt -> jwt);
    String body = good.split("\\.")[1];
    Date past = Date.from(Instant.now().minus(Duration.ofMinutes(1)));
    Date future = Date.from(Instant.now().plus(Duration.ofMinutes(1)));
    return Stream.of(
        Arguments.of("none at all", ""),
        Arguments.of("garbage", "garbage"),
        Arguments.of("dots", "a.b.c"),
        Arguments.of("alg none", base64("{\"alg\":\"none\"}") + "." + body + "."),
        Arguments.of(
            "alg none, signature kept",
            base64("{\"alg\":\"none\"}") + "." + body + "." + good.split("\\.")[2]),
        Arguments.of("another key", token(key("B".repeat(31) + "x"), jwt -> jwt)),
        Arguments.of(
            "another algorithm",
            Jwts.builder()
                .issuer("outcry")
                .audience()
                .add("outcry")
                .and()
                .subject("x")
                .expiration(future)
                .signWith(
                    new SecretKeySpec(
                        (Server.SIGNING_SECRET.repeat(2)).getBytes(UTF_8), "HmacSHA512"),
                    Jwts.SIG.HS512)
                .compact()),
        Arguments.of("expired", token(KEY, jwt -> jwt.expiration(past))),
        Arguments.of("never expires", token(KEY, jwt -> jwt.expiration(null))),
        Arguments.of("not yet", token(KEY, jwt -> jwt.notBefore(future))),
        Arguments.of("other issuer", token(KEY, jwt -> jwt.issuer("other"))),
        Arguments.of(
            "other audience",
            token(KEY, jwt -> jwt.audience().remove("outcry").add("other").and())),
        Arguments.of("nobody's", token(KEY, jwt -> jwt.subject(null))),
        Arguments.of("tampered", tampered(good)),
        Arguments.of(
            "another body",
            good.replace(body, base64("{\"sub\":\"root\",\"iss\":\"outcry\",\"aud\":\"outcry\"}"))),
        Arguments.of("6 KB", "a".repeat(6 * 1024)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tokensThatDoNotCount")
  void aTokenThatDoesNotCountIsNotToldWhy(String what, String token) {
    Answer answer = new Person("", token).get("/api/rooms");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(ProblemBodies.withoutTrace(answer))
        .isEqualTo(ProblemBodies.withoutTrace(Person.NOBODY.get("/api/users/me")));
  }

  @Test
  void aTokenThatCountsIsLetIn() {
    assertThat(new Person("", token(KEY, jwt -> jwt)).get("/api/rooms").status()).isEqualTo(200);
  }

  @Test
  void nothingIsServedToStrangersButWhatIsMeantForThem() {
    for (String path : new String[] {"/error", "/actuator", "/actuator/env", "/api/x", "/x"}) {
      assertThat(Person.NOBODY.get(path).status()).as(path).isEqualTo(401);
    }
    for (String path :
        new String[] {"/livez", "/readyz", "/actuator/health", "/actuator/info", "/api/time"}) {
      assertThat(Person.NOBODY.get(path).status()).as(path).isEqualTo(200);
    }
    assertThat(new Person("", "stale").get("/api/time").status()).isEqualTo(200);
  }

  @Test
  void whatIsForAdministratorsIsForNobodyElse() {
    for (String path : new String[] {"/api/sessions", "/api/servers", "/api/sessions?userId=x"}) {
      assertThat(Person.NOBODY.get(path).status()).as(path).isEqualTo(401);
      assertThat(Server.anyone().get(path).status()).as(path).isEqualTo(403);
    }
    assertThat(Server.anyone().get("/api/sessions/me").body()).isEqualTo("[]");
  }

  @Test
  void noAnswerSetsACookieOrMayBeFramedOrGuessed() {
    Answer answer = new Person("", token(KEY, jwt -> jwt)).get("/api/rooms");

    assertThat(answer.header("set-cookie")).isEmpty();
    assertThat(answer.header("server")).isEmpty();
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
    assertThat(answer.header("content-security-policy")).doesNotContain("unsafe");
    assertThat(answer.header("cache-control")).contains("no-store");
  }

  private static String token(SecretKey key, UnaryOperator<JwtBuilder> change) {
    JwtBuilder jwt =
        Jwts.builder()
            .issuer("outcry")
            .audience()
            .add("outcry")
            .and()
            .subject("someone")
            .expiration(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
    return change.apply(jwt).signWith(key, Jwts.SIG.HS256).compact();
  }

  /** Another first character of the signature. */
  private static String tampered(String token) {
    int at = token.lastIndexOf('.') + 1;
    return token.substring(0, at) + (token.charAt(at) == 'x' ? 'y' : 'x') + token.substring(at + 1);
  }

  private static SecretKey key(String secret) {
    return new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
  }

  private static String base64(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
