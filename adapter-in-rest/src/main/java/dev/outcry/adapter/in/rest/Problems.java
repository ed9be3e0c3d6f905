package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Turns whatever goes wrong under {@code /api} into problem details: the one place that does. */
final class Problems implements HandlerExceptionResolver, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final JsonMapper mapper;

  Problems(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (!Ours.owns(request, handler) || response.isCommitted()) {
      return null;
    }
    ProblemJson problem = of(failure);
    if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      LOG.error("Unexpected failure, trace {}", problem.traceId(), failure);
    }
    if (failure instanceof ErrorResponse turnedDown) {
      turnedDown
          .getHeaders()
          .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
    if (failure instanceof MultipartException) { // Nothing can follow what was not read to its end.
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
    problem
        .headers()
        .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    response.resetBuffer();
    response.setStatus(problem.status());
    try {
      response.getOutputStream().write(mapper.writeValueAsBytes(problem));
    } catch (IOException gone) {
      LOG.debug("Nobody was there to be told of a problem", gone);
    }
    return new ModelAndView();
  }

  /** The problem that a failure is. */
  static ProblemJson of(Throwable failure) {
    if (failure instanceof CompletionException && failure.getCause() != null) {
      return of(failure.getCause());
    }
    if (failure instanceof RefusedException refused) {
      return ProblemJson.of(refused.refusal());
    }
    if (failure instanceof InvalidValueException invalid) {
      return invalid(invalid.field(), invalid.rule());
    }
    if (failure instanceof ProblemException known) {
      return known.problem();
    }
    if (failure instanceof OutcomeUnknownException) {
      return ProblemJson.of(ProblemCode.UNKNOWN, Map.of());
    }
    if (failure instanceof UnavailableException) {
      return ProblemJson.of(ProblemCode.UNAVAILABLE, Map.of());
    }
    if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
      return invalid(mismatch.getName(), "must be a whole number");
    }
    if (failure instanceof MissingServletRequestParameterException missing) {
      return invalid(missing.getParameterName(), "is required");
    }
    if (failure instanceof MaxUploadSizeExceededException) {
      return ProblemJson.of(RefusalCode.ATTACHMENT_TOO_LARGE);
    }
    if (failure instanceof HttpMessageNotReadableException
        || failure instanceof MultipartException) {
      return ProblemJson.of(ProblemCode.MALFORMED, Map.of());
    }
    if (failure instanceof ErrorResponse turnedDown) {
      return ProblemJson.of(ProblemCode.of(turnedDown.getStatusCode().value()), Map.of());
    }
    return ProblemJson.of(ProblemCode.INTERNAL, Map.of());
  }

  private static ProblemJson invalid(String field, String rule) {
    return ProblemJson.of(
        ProblemCode.INVALID_VALUE.status(),
        ProblemCode.INVALID_VALUE.name(),
        field + " " + rule,
        Map.of("field", field));
  }
}
