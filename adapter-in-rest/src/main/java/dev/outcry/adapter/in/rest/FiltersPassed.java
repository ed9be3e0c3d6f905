package dev.outcry.adapter.in.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The outermost filter. It tells when all others have let go of a request, whose answer another
 * thread may write from then on: some write headers on their way out.
 */
final class FiltersPassed implements Filter {

  private static final String ATTRIBUTE = FiltersPassed.class.getName();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    CompletableFuture<Void> passed = new CompletableFuture<>();
    request.setAttribute(ATTRIBUTE, passed);
    try {
      chain.doFilter(request, response);
    } finally {
      passed.complete(null);
    }
  }

  /** Null if this filter did not see the request. */
  @SuppressWarnings("unchecked") // Set above.
  static @Nullable CompletionStage<Void> of(ServletRequest request) {
    return (CompletionStage<Void>) request.getAttribute(ATTRIBUTE);
  }
}
