package dev.outcry.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.outcry.domain.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Problem details (RFC 9457).
 *
 * @param facts what a client needs in order to do better, as further members
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "traceId"})
record ProblemJson(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String traceId,
    @JsonAnyGetter Map<String, Object> facts) {

  private static final String RETRY_AFTER_SECONDS = "1";

  static ProblemJson of(Refusal refusal) {
    return of(refusal, refusal.facts());
  }

  static ProblemJson of(Refusal refusal, Map<String, Object> facts) {
    RefusalAnswer answer = RefusalAnswer.to(refusal.code());
    return of(answer.status(), refusal.code().name(), answer.detail(), facts);
  }

  static ProblemJson of(ProblemCode code, Map<String, Object> facts) {
    return of(code.status(), code.name(), code.detail(), facts);
  }

  static ProblemJson of(HttpStatus status, String code, String detail, Map<String, Object> facts) {
    String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
    return new ProblemJson(
        "urn:outcry:problem:" + words.replace(' ', '-'),
        words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1),
        status.value(),
        detail,
        code,
        currentTraceId(),
        facts);
  }

  /** The headers that go with the status. */
  HttpHeaders headers() {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    if (facts.get("retryAfterMs") instanceof Long millis) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(-Math.floorDiv(-millis, 1_000L)));
    }
    if (status == HttpStatus.UNAUTHORIZED.value()) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return headers;
  }

  ResponseEntity<Object> answer() {
    return ResponseEntity.status(status).headers(headers()).body(this);
  }

  private static String currentTraceId() {
    String traced = MDC.get("traceId");
    return traced != null ? traced : UUID.randomUUID().toString().replace("-", "");
  }
}
