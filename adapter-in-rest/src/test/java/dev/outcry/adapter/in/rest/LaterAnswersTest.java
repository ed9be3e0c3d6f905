package dev.outcry.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.UnavailableException;
import jakarta.servlet.AsyncEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.async.StandardServletAsyncWebRequest;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.method.support.ModelAndViewContainer;

class LaterAnswersTest {

  private final LaterAnswers answers =
      new LaterAnswers(
          new JsonAnswers(new StrictJsonConverter(StrictJson.mapper())),
          new Problems(StrictJson.mapper()),
          1_234);
  private final CompletableFuture<ResponseEntity<Object>> later = new CompletableFuture<>();
  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/x");
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final ModelAndViewContainer view = new ModelAndViewContainer();

  @BeforeEach
  void takesItsTime() {
    request.setAsyncSupported(true);
  }

  @Test
  void whatIsKnownIsWrittenOnceAndWhole() throws Exception {
    throughFilters();
    assertThat(view.isRequestHandled()).isTrue();
    assertThat(async().getTimeout()).isEqualTo(1_234);
    assertThat(response.isCommitted()).isFalse();

    later.complete(ResponseEntity.status(HttpStatus.CREATED).header("Location", "/y").body(time()));

    assertThat(response.getStatus()).isEqualTo(201);
    assertThat(response.getHeader("Location")).isEqualTo("/y");
    assertThat(response.getContentType()).isEqualTo("application/json");
    assertThat(response.getContentAsString())
        .isEqualTo("{\"serverTime\":\"1970-01-01T00:00:00.000Z\"}");
    assertThat(response.getHeader("Content-Length"))
        .isEqualTo("" + response.getContentAsByteArray().length);
    assertThat(async().getListeners()).isNotEmpty();
    assertThat(request.isAsyncStarted()).isFalse();
  }

  @Test
  void whatIsKnownAtOnceWaitsForTheFilters() throws Exception {
    later.complete(ResponseEntity.ok(time()));

    new FiltersPassed()
        .doFilter(
            request,
            response,
            (req, res) -> {
              handle();
              assertThat(response.isCommitted()).isFalse();
            });

    assertThat(response.getContentAsString()).isNotEmpty();
  }

  @Test
  void aFailureIsAProblem() throws Exception {
    throughFilters();

    later.completeExceptionally(new UnavailableException("gone"));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    assertThat(response.getContentAsString()).contains("\"code\":\"UNAVAILABLE\"");
  }

  @Test
  void whatCanNotBeWrittenIsAProblem() throws Exception {
    throughFilters();

    later.complete(ResponseEntity.ok(new Broken()));

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(response.getContentAsString()).contains("\"code\":\"INTERNAL\"");
    assertThat(request.isAsyncStarted()).isFalse();
  }

  @Test
  void nothingFollowsWhatTookTooLong() throws Exception {
    throughFilters();

    for (var listener : async().getListeners()) {
      listener.onTimeout(new AsyncEvent(async()));
    }
    String told = response.getContentAsString();
    later.complete(ResponseEntity.ok(time()));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentAsString()).isEqualTo(told).contains("UNKNOWN");
  }

  @Test
  void withoutTheFilterSpringAnswers() throws Exception {
    WebAsyncUtils.getAsyncManager(request)
        .setAsyncWebRequest(new StandardServletAsyncWebRequest(request, response));
    handle();
    later.complete(ResponseEntity.ok(time()));

    assertThat(WebAsyncUtils.getAsyncManager(request).hasConcurrentResult()).isTrue();
    assertThat(response.isCommitted()).isFalse();
  }

  @Test
  void whatOthersAnswerIsLeftToSpring() throws Exception {
    assertThat(answers.supportsReturnType(returned(Endpoint.class))).isTrue();
    assertThat(answers.supportsReturnType(returned(CompletableFuture.class))).isFalse();
  }

  private void throughFilters() throws Exception {
    new FiltersPassed().doFilter(request, response, (req, res) -> handle());
  }

  private void handle() {
    try {
      answers.handleReturnValue(
          later, returned(Endpoint.class), view, new ServletWebRequest(request, response));
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private MockAsyncContext async() {
    return Objects.requireNonNull((MockAsyncContext) request.getAsyncContext());
  }

  private static Object time() {
    return new TimeController.TimeJson(Instant.EPOCH);
  }

  private static MethodParameter returned(Class<?> of) throws NoSuchMethodException {
    return new MethodParameter(of.getMethod("toCompletableFuture"), -1).withContainingClass(of);
  }

  /** A body with a mistake. */
  static final class Broken {
    public String getText() {
      throw new IllegalStateException("broken");
    }
  }

  /** One that answers later. */
  interface Endpoint {
    @Nullable CompletionStage<ResponseEntity<Object>> toCompletableFuture();
  }
}
