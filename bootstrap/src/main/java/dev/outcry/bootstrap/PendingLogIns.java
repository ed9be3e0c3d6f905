package dev.outcry.bootstrap;

import dev.outcry.application.port.out.SecretGenerator;
import dev.outcry.application.port.out.Vouchers;
import dev.outcry.domain.login.TokenHash;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Log-ins on their way to a provider and back, each kept under a secret in a cookie of the browser
 * that began it: whichever instance it comes back to takes it, once.
 */
final class PendingLogIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  static final String COOKIE = "outcry-oauth2";

  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final String TAKEN = PendingLogIns.class.getName() + ".taken";
  private static final JsonMapper JSON = new JsonMapper();

  private final Vouchers vouchers;
  private final SecretGenerator secrets;

  PendingLogIns(Vouchers vouchers, SecretGenerator secrets) {
    this.vouchers = vouchers;
    this.secrets = secrets;
  }

  /** What of a request cannot be had from the settings again. */
  record Pending(
      String authorizationUri,
      String clientId,
      String redirectUri,
      Set<String> scopes,
      String state,
      Map<String, String> parameters,
      Map<String, String> attributes) {
    static Pending of(OAuth2AuthorizationRequest request) {
      return new Pending(
          request.getAuthorizationUri(),
          request.getClientId(),
          request.getRedirectUri(),
          request.getScopes(),
          request.getState(),
          texts(request.getAdditionalParameters()),
          texts(request.getAttributes()));
    }

    private static Map<String, String> texts(Map<String, Object> values) {
      Map<String, String> texts = new LinkedHashMap<>();
      values.forEach((name, value) -> texts.put(name, value.toString()));
      return texts;
    }

    OAuth2AuthorizationRequest request() {
      return OAuth2AuthorizationRequest.authorizationCode()
          .authorizationUri(authorizationUri)
          .clientId(clientId)
          .redirectUri(redirectUri)
          .scopes(scopes)
          .state(state)
          .additionalParameters(more -> more.putAll(parameters))
          .attributes(more -> more.putAll(attributes))
          .build();
    }
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest pending,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (pending == null) {
      removeAuthorizationRequest(request, response);
      return;
    }
    String secret = secrets.next();
    vouchers.keep(TokenHash.of(secret), JSON.writeValueAsString(Pending.of(pending)), LIFETIME);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(secret, LIFETIME, request));
  }

  /** Asked before it is removed, and by one request only: it is taken then. */
  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    if (request.getAttribute(TAKEN) instanceof OAuth2AuthorizationRequest taken) {
      return taken;
    }
    String state = request.getParameter("state");
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (state == null || cookie == null) {
      return null;
    }
    Optional<OAuth2AuthorizationRequest> found =
        vouchers
            .take(TokenHash.of(cookie.getValue()))
            .map(json -> JSON.readValue(json, Pending.class).request())
            .filter(pending -> state.equals(pending.getState()));
    found.ifPresent(pending -> request.setAttribute(TAKEN, pending));
    return found.orElse(null);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest taken = loadAuthorizationRequest(request);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
    return taken;
  }

  /** Lax: the provider sends the browser back from another site. */
  private static String cookie(String value, Duration age, HttpServletRequest request) {
    return ResponseCookie.from(COOKIE, value)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .path("/login/oauth2/code")
        .maxAge(age)
        .build()
        .toString();
  }
}
