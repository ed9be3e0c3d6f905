package dev.outcry.acceptance.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.server.Servers;
import dev.outcry.acceptance.server.TwoInstances;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A log-in by a provider begins at one instance, and comes back to the other. */
class SocialLogInOnTwoInstancesTest {

  private static final String BEGIN = "/oauth2/authorization/house";
  private static final String CALLBACK = "/login/oauth2/code/house";
  private static final Pattern CODE = Pattern.compile("/#code=([A-Za-z0-9_-]{43})");
  private static final Pattern CHALLENGE = Pattern.compile("code_challenge=([A-Za-z0-9_-]{43})");

  private static MockOAuth2Server provider;
  private static RunningServer one;
  private static RunningServer two;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  /** Says who it is, and with which proof the code came. */
  private static final class Somebody extends DefaultOAuth2TokenCallback {
    private final String subject;
    private volatile String proof = "";

    Somebody(Map<String, Object> claims) {
      super("house", "", "JWT", null, claims, 3_600);
      subject = UUID.randomUUID().toString();
    }

    @Override
    public String subject(TokenRequest request) {
      proof =
          ((AuthorizationCodeGrant) request.getAuthorizationGrant()).getCodeVerifier().getValue();
      return subject;
    }
  }

  @BeforeAll
  static void start() {
    provider = new MockOAuth2Server();
    provider.start();
    one = instance();
    two = instance();
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
    provider.shutdown();
  }

  private static RunningServer instance() {
    Servers servers = TwoInstances.shared().servers();
    String client = "spring.security.oauth2.client.registration.house.";
    return RunningServer.over(servers)
        .set(client + "client-id=outcry")
        .set(client + "client-secret=of-the-client")
        .set(client + "scope=openid,profile,email")
        .set(client + "provider=house")
        .set(client + "redirect-uri=http://localhost" + CALLBACK)
        .set(
            "spring.security.oauth2.client.provider.house.issuer-uri="
                + provider.issuerUrl("house"))
        .start();
  }

  @Test
  void whatOneBeganTheOtherEnds() {
    Somebody ann = new Somebody(Map.of("name", "Ann"));
    provider.enqueueCallback(ann);
    String atTheProvider = location(one.uri().resolve(BEGIN));
    String back = callback(atTheProvider);

    Matcher code = CODE.matcher(location(two.uri().resolve(back)));
    assertThat(code.matches()).isTrue();
    Matcher challenge = CHALLENGE.matcher(atTheProvider);
    assertThat(challenge.find()).isTrue();
    assertThat(s256(ann.proof)).isEqualTo(challenge.group(1));

    Reply in = redeem(one, code.group(1));
    assertThat(in.status()).isEqualTo(200);
    assertThat(in.text("nickname")).isEqualTo("Ann");
    assertThat(new HttpApi(two.uri(), in.text("token")).get("/api/users/me").status())
        .isEqualTo(200);
    assertThat(redeem(two, code.group(1)).status()).isEqualTo(401);
  }

  @Test
  void whatComesBackTwiceOrToAnotherBrowserIsRefusedByBoth() {
    provider.enqueueCallback(new Somebody(Map.of()));
    String back = callback(location(one.uri().resolve(BEGIN)));

    assertThat(get(HttpClient.newHttpClient(), two.uri().resolve(back)).statusCode())
        .isEqualTo(401);
    assertThat(location(two.uri().resolve(back))).matches(CODE);
    assertThat(get(browser, one.uri().resolve(back)).statusCode()).isEqualTo(401);
    assertThat(get(browser, two.uri().resolve(back)).statusCode()).isEqualTo(401);
  }

  @Test
  void theOtherKnowsTheNonceToo() {
    provider.enqueueCallback(new Somebody(Map.of("nonce", "of another")));
    String back = callback(location(one.uri().resolve(BEGIN)));

    assertThat(get(browser, two.uri().resolve(back)).statusCode()).isEqualTo(401);
  }

  private static Reply redeem(RunningServer server, String code) {
    return new HttpApi(server.uri(), "")
        .post("/api/auth/oauth2/token", Json.object().put("code", code));
  }

  /** Where the provider sends the browser, without the host. */
  private String callback(String atTheProvider) {
    URI back = URI.create(location(URI.create(atTheProvider)));
    return back.getRawPath() + "?" + back.getRawQuery();
  }

  private String location(URI uri) {
    HttpResponse<String> answer = get(browser, uri);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("location").orElseThrow();
  }

  private static HttpResponse<String> get(HttpClient client, URI uri) {
    try {
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError("no answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private static String s256(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
