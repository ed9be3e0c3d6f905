package dev.outcry.adapter.in.rest;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.DeferredResultMethodReturnValueHandler;

/**
 * Writes what an endpoint of ours answers later as soon as it is known. Spring would first send the
 * request through filters and mappings once more, which took a fifth of what a bid costs here.
 */
final class LaterAnswers implements HandlerMethodReturnValueHandler {

  private final DeferredResultMethodReturnValueHandler dispatching =
      new DeferredResultMethodReturnValueHandler();
  private final JsonAnswers json;
  private final Problems problems;
  private final long timeoutMillis;

  /**
   * @param timeoutMillis after so long, nothing is said to be known
   */
  LaterAnswers(JsonAnswers json, Problems problems, long timeoutMillis) {
    this.json = json;
    this.problems = problems;
    this.timeoutMillis = timeoutMillis;
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return CompletionStage.class.isAssignableFrom(type.getParameterType())
        && Ours.owns(type.getContainingClass());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object answer,
      MethodParameter type,
      ModelAndViewContainer view,
      NativeWebRequest web)
      throws Exception {
    HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
    CompletionStage<Void> passed = FiltersPassed.of(request);
    if (passed == null || !(answer instanceof CompletionStage<?> later)) {
      dispatching.handleReturnValue(answer, type, view, web);
      return;
    }
    view.setRequestHandled(true);
    HttpServletResponse response = (HttpServletResponse) web.getNativeResponse();
    AsyncContext async = request.startAsync(request, response);
    LaterAnswer waiting = new LaterAnswer(async, json, problems);
    async.setTimeout(timeoutMillis);
    async.addListener(waiting);
    passed.thenRun(() -> later.whenComplete(waiting::known));
  }
}
