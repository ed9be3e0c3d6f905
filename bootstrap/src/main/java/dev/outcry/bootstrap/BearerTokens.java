package dev.outcry.bootstrap;

import dev.outcry.application.port.in.Authenticate;
import dev.outcry.application.port.in.Authenticate.Authenticated;
import dev.outcry.application.port.out.UnavailableException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows the caller by the bearer token. A request with a token that does not count is one without:
 * what may be done without goes through, for the rest the answer is the same 401.
 */
final class BearerTokens extends OncePerRequestFilter {

  private static final String SCHEME = "bearer ";

  private final Authenticate authenticate;
  private final RequestAttributeSecurityContextRepository contexts =
      new RequestAttributeSecurityContextRepository();

  BearerTokens(Authenticate authenticate) {
    this.authenticate = authenticate;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Authenticated> caller;
    try {
      caller = token(request).flatMap(authenticate::authenticate);
    } catch (UnavailableException cannotBeTold) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "1");
      WebSecurityAutoConfiguration.answer(response, HttpStatus.SERVICE_UNAVAILABLE);
      return;
    }
    caller.ifPresent(known -> signIn(known, request, response));
    chain.doFilter(request, response);
  }

  private void signIn(
      Authenticated caller, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new Caller(caller));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  private static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
        .map(header -> header.substring(SCHEME.length()).strip());
  }

  /** Someone signed in; the name is the user id, the authority the role. */
  private static final class Caller extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private static final String ROLE_PREFIX = "ROLE_";

    private final String userId;

    Caller(Authenticated caller) {
      super(AuthorityUtils.createAuthorityList(ROLE_PREFIX + caller.role()));
      this.userId = caller.userId().value();
      setAuthenticated(true);
    }

    @Override
    public String getPrincipal() {
      return userId;
    }

    /** Null: the token is not kept. */
    @Override
    public @Nullable Object getCredentials() {
      return null;
    }
  }
}
