package dev.outcry.bootstrap;

import dev.outcry.application.port.out.SecretGenerator;
import dev.outcry.application.port.out.Vouchers;
import dev.outcry.domain.login.TokenHash;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;

/**
 * Log-ins on their way to a provider and back, each kept under a secret in a cookie of the browser
 * that began it: whichever instance it comes back to takes it, once.
 */
final class PendingLogIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  static final String COOKIE = "outcry-oauth2";

  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final String TAKEN = PendingLogIns.class.getName() + ".taken";

  private final Vouchers vouchers;
  private final SecretGenerator secrets;

  PendingLogIns(Vouchers vouchers, SecretGenerator secrets) {
    this.vouchers = vouchers;
    this.secrets = secrets;
  }

  /** What of a request cannot be had from the settings again, as text and back. */
  private static final class Form {
    private static final String PARAMETER = "parameter.";
    private static final String ATTRIBUTE = "attribute.";

    static String write(OAuth2AuthorizationRequest request) {
      Properties form = new Properties();
      form.setProperty("authorizationUri", request.getAuthorizationUri());
      form.setProperty("clientId", request.getClientId());
      form.setProperty("redirectUri", String.valueOf(request.getRedirectUri()));
      form.setProperty("state", String.valueOf(request.getState()));
      form.setProperty("scopes", String.join(" ", request.getScopes()));
      request
          .getAdditionalParameters()
          .forEach((name, value) -> form.setProperty(PARAMETER + name, value.toString()));
      request
          .getAttributes()
          .forEach((name, value) -> form.setProperty(ATTRIBUTE + name, value.toString()));
      StringWriter text = new StringWriter();
      try {
        form.store(text, null);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return text.toString();
    }

    static OAuth2AuthorizationRequest read(String text) {
      Properties form = new Properties();
      try {
        form.load(new StringReader(text));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return OAuth2AuthorizationRequest.authorizationCode()
          .authorizationUri(form.getProperty("authorizationUri"))
          .clientId(form.getProperty("clientId"))
          .redirectUri(form.getProperty("redirectUri"))
          .scopes(Set.of(form.getProperty("scopes").split(" ")))
          .state(form.getProperty("state"))
          .additionalParameters(more -> more.putAll(those(PARAMETER, form)))
          .attributes(more -> more.putAll(those(ATTRIBUTE, form)))
          .build();
    }

    private static Map<String, Object> those(String prefix, Properties form) {
      Map<String, Object> those = new LinkedHashMap<>();
      form.stringPropertyNames().stream()
          .filter(name -> name.startsWith(prefix))
          .forEach(name -> those.put(name.substring(prefix.length()), form.getProperty(name)));
      return those;
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
    vouchers.keep(TokenHash.of(secret), Form.write(pending), LIFETIME);
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
            .map(Form::read)
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
