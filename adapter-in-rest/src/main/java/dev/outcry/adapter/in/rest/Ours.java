package dev.outcry.adapter.in.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/** What is this adapter's business in a program that may serve much else. */
final class Ours {

  private static final String PACKAGE = Ours.class.getPackageName();

  private Ours() {}

  static boolean owns(Class<?> type) {
    return type.getPackageName().equals(PACKAGE);
  }

  /** Whether our endpoint failed, or none was found where ours are. */
  static boolean owns(HttpServletRequest request, @Nullable Object handler) {
    return handler instanceof HandlerMethod method
        ? owns(method.getBeanType())
        : request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }
}
