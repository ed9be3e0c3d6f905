package dev.outcry.adapter.in.rest;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.HandlerMapping;

/** One request that waits for its answer, and gets one. */
final class LaterAnswer implements AsyncListener {

  private static final Logger LOG = LoggerFactory.getLogger(LaterAnswer.class);
  private static final String TRACE = "traceId";

  private final AsyncContext async;
  private final JsonAnswers json;
  private final Problems problems;
  private final @Nullable String trace = MDC.get(TRACE);
  private final AtomicBoolean taken = new AtomicBoolean();

  LaterAnswer(AsyncContext async, JsonAnswers json, Problems problems) {
    this.async = async;
    this.json = json;
    this.problems = problems;
  }

  /** In a thread of the server's: whoever knows the answer does not wait for who reads it. */
  void known(@Nullable Object answer, @Nullable Throwable failure) {
    if (taken.compareAndSet(false, true)) {
      async.start(() -> end(answer, failure));
    }
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    if (taken.compareAndSet(false, true)) {
      end(null, new AsyncRequestTimeoutException());
    }
  }

  private void end(@Nullable Object answer, @Nullable Throwable failure) {
    HttpServletRequest request = (HttpServletRequest) async.getRequest();
    HttpServletResponse response = (HttpServletResponse) async.getResponse();
    try {
      if (failure == null) {
        json.write(answer, response);
      } else {
        tell(failure, request, response);
      }
    } catch (IOException gone) {
      LOG.debug("Nobody was there to be answered", gone);
    } catch (RuntimeException bug) {
      tell(bug, request, response);
    } finally {
      async.complete();
    }
  }

  /** A problem tells the trace of its request. */
  private void tell(Throwable failure, HttpServletRequest request, HttpServletResponse response) {
    Object endpoint = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
    if (trace != null) {
      MDC.put(TRACE, trace);
    }
    try {
      problems.resolveException(request, response, endpoint, asException(failure));
    } finally {
      MDC.remove(TRACE);
    }
  }

  private static Exception asException(Throwable failure) {
    return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
  }

  /** The connection is gone, and with it whoever asked. */
  @Override
  public void onError(AsyncEvent event) {
    taken.set(true);
  }

  @Override
  public void onComplete(AsyncEvent event) {}

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
