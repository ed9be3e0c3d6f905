package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Logging in by a provider: a real one in this process, over HTTP and in a real browser. */
class SocialLogInTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** A machine that is busy with more than this draws late. */
  private static final double PATIENCE_MILLIS = 60_000;

  private static final Pattern CODE = Pattern.compile(".*/#code=([A-Za-z0-9_-]{43})");
  private static final JsonMapper JSON = new JsonMapper();

  private static MockOAuth2Server provider;
  private static ConfigurableApplicationContext server;

  /** What a browser keeps. */
  private final CookieManager cookies = new CookieManager();

  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

  record Answer(int status, String location, JsonNode json) {}

  @BeforeAll
  static void start() {
    provider = new MockOAuth2Server();
    provider.start();
    String client = "--spring.security.oauth2.client.registration.house.";
    server =
        OutcryServer.application()
            .run(
                "--server.port=0",
                "--outcry.jwt.secret=" + Server.SIGNING_SECRET,
                client + "client-id=outcry",
                client + "client-secret=of-the-client",
                client + "scope=openid,profile,email",
                client + "provider=house",
                "--spring.security.oauth2.client.provider.house.issuer-uri="
                    + provider.issuerUrl("house"));
  }

  @AfterAll
  static void stop() {
    server.close();
    provider.shutdown();
  }

  @Test
  void whoComesBackFromTheProviderHasACodeThatLogsInOnce() {
    String subject = anySubject();
    String code = codeOf(subject, Map.of("name", "Zoë", "email", subject + "@example.org"));

    Answer first = redeem(code);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json().propertyNames())
        .containsExactlyInAnyOrder(
            "token", "refreshToken", "expiresIn", "userId", "email", "nickname");
    assertThat(first.json().path("nickname").asString()).isEqualTo("Zoë");
    assertThat(first.json().path("email").asString()).doesNotContain("example.org");
    assertThat(redeem(code).status()).isEqualTo(401);
    assertThat(redeem("anything").status()).isEqualTo(401);

    Answer again = redeem(codeOf(subject, Map.of()));
    assertThat(again.json().path("userId")).isEqualTo(first.json().path("userId"));
    Answer other = redeem(codeOf(anySubject(), Map.of()));
    assertThat(other.json().path("userId")).isNotEqualTo(first.json().path("userId"));
  }

  @Test
  void theRequestToTheProviderHasStateNonceAndAProofKey() {
    Answer begun = get(own("/oauth2/authorization/house"));

    assertThat(begun.status()).isEqualTo(302);
    assertThat(begun.location())
        .contains("response_type=code", "state=", "nonce=", "code_challenge_method=S256");
  }

  @Test
  void aStateThatIsMissingForeignOrReusedIsRefused() {
    URI back = callback(get(own("/oauth2/authorization/house")));
    String query = back.getRawQuery();

    assertThat(get(own("/login/oauth2/code/house")).status()).isEqualTo(401);
    assertThat(get(own("/login/oauth2/code/house?code=x&state=y")).status()).isEqualTo(401);
    assertThat(get(HttpClient.newHttpClient(), back).status()).isEqualTo(401);

    URI fresh = callback(authorize(anySubject(), Map.of()));
    HttpCookie cookie = cookies.getCookieStore().getCookies().get(0);
    assertThat(get(fresh).location()).matches(CODE);
    Answer reused = getWith(cookie.getName() + "=" + cookie.getValue(), fresh);
    assertThat(reused.status()).isEqualTo(401);
    assertThat(reused.json().path("code").asString()).isEqualTo("UNAUTHENTICATED");
    assertThat(query).contains("state=");
  }

  @ParameterizedTest
  @MethodSource("strangeClaims")
  void aTokenThatIsNotForUsOrNotForNowIsRefused(String claim, Object value) {
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            "house", anySubject(), "JWT", null, Map.of(claim, value), 3600));
    URI back = callback(get(own("/oauth2/authorization/house")));

    Answer answer = get(back);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().path("code").asString()).isEqualTo("UNAUTHENTICATED");
  }

  static Stream<Arguments> strangeClaims() {
    return Stream.of(
        Arguments.of("nonce", "of another"),
        Arguments.of("iss", "https://elsewhere.example.org"),
        Arguments.of("aud", "somebody-else"),
        Arguments.of("exp", Instant.now().minusSeconds(600).getEpochSecond()));
  }

  @Test
  void theAddressOfAnAccountOpensNothingAndLinksNothing() {
    String subject = anySubject();
    String email = subject + "@example.org";
    Answer account =
        post(
            "/api/auth/signup",
            "",
            Map.of("email", email, "password", "battery horse", "nickname", "Ann"));
    Map<String, Object> verified = Map.of("email", email, "email_verified", true);

    Answer refused = redeem(codeOf(subject, verified));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("code").asString()).isEqualTo("EMAIL_TAKEN");

    Answer unverified = redeem(codeOf(subject, Map.of("email", email, "email_verified", false)));
    assertThat(unverified.json().path("userId")).isNotEqualTo(account.json().path("userId"));
    assertThat(unverified.json().path("email").asString()).isNotEqualTo(email);
  }

  @Test
  void whoIsSignedInLinksAnIdentityThatIsNobodyElses() {
    String subject = anySubject();
    Answer ann = anAccount();
    Answer ben = anAccount();
    String token = ann.json().path("token").asString();

    String code = codeOf(subject, Map.of());
    assertThat(post("/api/auth/oauth2/link", "", Map.of("code", code)).status()).isEqualTo(401);
    assertThat(post("/api/auth/oauth2/link", token, Map.of("code", code)).status()).isEqualTo(204);
    assertThat(post("/api/auth/oauth2/link", token, Map.of("code", code)).status()).isEqualTo(401);

    assertThat(redeem(codeOf(subject, Map.of())).json().path("userId"))
        .isEqualTo(ann.json().path("userId"));
    Answer taken =
        post(
            "/api/auth/oauth2/link",
            ben.json().path("token").asString(),
            Map.of("code", codeOf(subject, Map.of())));
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.json().path("code").asString()).isEqualTo("IDENTITY_TAKEN");
  }

  @Test
  void unknownProvidersAndOtherPathsAreProblemsAsBefore() {
    assertThat(get(own("/oauth2/authorization/nobody")).status()).isBetween(400, 404);
    assertThat(get(own("/api/rooms")).status()).isEqualTo(401);
    assertThat(get(own("/oauth2/authorization")).status()).isEqualTo(401);
    assertThat(get(own("/login/oauth2/code/nobody?code=x&state=y")).status()).isBetween(400, 404);
  }

  @Test
  void aCodeThatAnotherTabWasGivenSignsNobodyIn() {
    inARealBrowser(
        page -> {
          page.navigate(own("/oauth2/authorization/house").toString());
          page.waitForURL(CODE);
          page.locator("outcry-sign-in [data-provider=house]").waitFor();

          Matcher code = CODE.matcher(page.url());
          assertThat(code.matches()).isTrue();
          assertThat(redeem(code.group(1)).status()).isEqualTo(200);
        });
  }

  @Test
  void aButtonOfThePageSignsInAtTheProviderAndAnotherLinks() {
    provider.enqueueCallback(knowing(anySubject(), Map.of("name", "Zoë")));
    String subject = anySubject();
    inARealBrowser(
        page -> {
          page.navigate(own("/").toString());
          page.getByText("Sign in with House").click();
          page.locator("nav").waitFor();
          assertThat(page.url()).doesNotContain("code=");
          page.navigate(own("/#/me").toString());
          page.getByText("Zoë").waitFor();

          provider.enqueueCallback(knowing(subject, Map.of()));
          page.getByText("Connect House").click();
          page.getByText("Connected.").waitFor();
        });
    Answer linked = redeem(codeOf(subject, Map.of()));
    assertThat(linked.json().path("nickname").asString()).isEqualTo("Zoë");
  }

  @Test
  void whoeverDeclinesAtTheProviderIsToldSoByThePage() {
    inARealBrowser(
        page -> {
          page.route(
              "**/oauth2/authorization/house",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(302)
                          .setHeaders(
                              Map.of("Location", own("/#error=access_denied").toString()))));
          page.navigate(own("/").toString());
          page.getByText("Sign in with House").click();
          page.getByText("You did not go through with it there").waitFor();
        });
  }

  private static void inARealBrowser(Consumer<Page> work) {
    assumeThat(CHROMIUM)
        .as("SKIPPED LOUDLY: there is no %s to log in with", CHROMIUM)
        .matches(Files::isExecutable);
    Playwright.CreateOptions noDownload =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    LaunchOptions chromium =
        new LaunchOptions().setExecutablePath(CHROMIUM).setChromiumSandbox(false);
    try (Playwright playwright = Playwright.create(noDownload);
        Browser real = playwright.chromium().launch(chromium)) {
      Page page = real.newPage();
      page.setDefaultTimeout(PATIENCE_MILLIS);
      work.accept(page);
    }
  }

  private Answer anAccount() {
    return post(
        "/api/auth/signup",
        "",
        Map.of(
            "email", anySubject() + "@example.org", "password", "battery horse", "nickname", "A"));
  }

  private String codeOf(String subject, Map<String, Object> claims) {
    String end = get(callback(authorize(subject, claims))).location();
    Matcher code = CODE.matcher(end);
    assertThat(code.matches()).as(end).isTrue();
    return code.group(1);
  }

  /** The provider knows who it is, and sends the browser back. */
  private Answer authorize(String subject, Map<String, Object> claims) {
    provider.enqueueCallback(knowing(subject, claims));
    return get(own("/oauth2/authorization/house"));
  }

  private static DefaultOAuth2TokenCallback knowing(String subject, Map<String, Object> claims) {
    return new DefaultOAuth2TokenCallback("house", subject, "JWT", null, claims, 3600) {
      @Override
      public String subject(TokenRequest request) {
        return subject;
      }
    };
  }

  private URI callback(Answer begun) {
    return URI.create(get(URI.create(begun.location())).location());
  }

  private Answer redeem(String code) {
    return post("/api/auth/oauth2/token", "", Map.of("code", code));
  }

  private Answer post(String path, String token, Map<String, String> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(own(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(HttpClient.newHttpClient(), request.build());
  }

  private Answer get(URI uri) {
    return get(browser, uri);
  }

  private static Answer get(HttpClient client, URI uri) {
    return send(client, HttpRequest.newBuilder(uri).build());
  }

  private static Answer getWith(String cookie, URI uri) {
    return send(
        HttpClient.newHttpClient(), HttpRequest.newBuilder(uri).header("Cookie", cookie).build());
  }

  private static Answer send(HttpClient client, HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      Optional<String> body = Optional.of(response.body()).filter(text -> text.startsWith("{"));
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("location").orElse(""),
          JSON.readTree(body.orElse("{}")));
    } catch (IOException failed) {
      throw new AssertionError("no answer", failed);
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private static URI own(String path) {
    int port = ((WebServerApplicationContext) server).getWebServer().getPort();
    return URI.create("http://localhost:" + port + path);
  }

  private static String anySubject() {
    return UUID.randomUUID().toString();
  }
}
