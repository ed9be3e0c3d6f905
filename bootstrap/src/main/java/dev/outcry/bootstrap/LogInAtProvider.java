package dev.outcry.bootstrap;

import dev.outcry.application.port.in.VouchForIdentity;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.login.Identity;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * How a log-in at a provider ends: at the page, with a code in the fragment, which is neither sent
 * to any server nor logged. Whoever declined there comes to the page as well; all else that went
 * wrong is refused alike.
 */
final class LogInAtProvider implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final String DECLINED = "access_denied";

  /** In which Naver puts all that it says of a person. */
  private static final String RESPONSE = "response";

  private final VouchForIdentity vouch;

  LogInAtProvider(VouchForIdentity vouch) {
    this.vouch = vouch;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    OAuth2AuthenticationToken known = (OAuth2AuthenticationToken) authentication;
    Optional<VouchForIdentity.Command> vouched =
        tried(said(known.getPrincipal()), said -> vouched(known, said));
    if (vouched.isPresent()) {
      goOn(response, "/#code=" + vouch.vouch(vouched.get()));
    } else {
      WebSecurityAutoConfiguration.answer(response, HttpStatus.UNAUTHORIZED);
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof OAuth2AuthenticationException told
        && told.getError().getErrorCode().equals(DECLINED)) {
      goOn(response, "/#error=" + DECLINED);
    } else {
      WebSecurityAutoConfiguration.answer(response, HttpStatus.UNAUTHORIZED);
    }
  }

  /** To the page of whichever name the browser knows this server by. */
  private static void goOn(HttpServletResponse response, String place) {
    response.setStatus(HttpStatus.FOUND.value());
    response.setHeader(HttpHeaders.LOCATION, place);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static VouchForIdentity.Command vouched(OAuth2AuthenticationToken known, Map<?, ?> said) {
    OAuth2User user = known.getPrincipal();
    Object subject = said == user.getAttributes() ? user.getName() : said.get("id");
    Identity identity =
        new Identity(known.getAuthorizedClientRegistrationId(), String.valueOf(subject));
    Optional<EmailAddress> email =
        Optional.of(String.valueOf(said.get("email_verified")))
            .filter("true"::equals)
            .flatMap(verified -> tried(said.get("email"), e -> new EmailAddress(e.toString())));
    return new VouchForIdentity.Command(identity, email, nickname(said));
  }

  private static Optional<Nickname> nickname(Map<?, ?> said) {
    return tried(said.get("nickname"), name -> new Nickname(name.toString()))
        .or(() -> tried(said.get("name"), name -> new Nickname(name.toString())));
  }

  private static Map<?, ?> said(OAuth2User user) {
    return user.getAttributes().get(RESPONSE) instanceof Map<?, ?> all ? all : user.getAttributes();
  }

  /** What a provider says may be anything. */
  private static <T, R> Optional<R> tried(@Nullable T said, Function<T, R> value) {
    try {
      return Optional.ofNullable(said).map(value);
    } catch (InvalidValueException notOurs) {
      return Optional.empty();
    }
  }
}
