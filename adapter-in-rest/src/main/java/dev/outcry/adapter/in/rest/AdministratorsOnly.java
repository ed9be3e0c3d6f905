package dev.outcry.adapter.in.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets nobody through but administrators: those whom the program, by whichever way, has in the role
 * {@code ADMIN}.
 */
final class AdministratorsOnly implements HandlerInterceptor {

  /** All that is for them; one's own session is not. */
  static final String[] PATHS = {
    "/api/dead-letters/**", "/api/sessions", "/api/servers", "/api/auctions/*/audit"
  };

  static final String ROLE = "ADMIN";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getUserPrincipal() == null) {
      throw new ProblemException(ProblemCode.UNAUTHENTICATED);
    }
    if (!request.isUserInRole(ROLE)) {
      throw new ProblemException(ProblemCode.FORBIDDEN);
    }
    return true;
  }
}
