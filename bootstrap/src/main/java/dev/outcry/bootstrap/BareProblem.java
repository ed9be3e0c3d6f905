package dev.outcry.bootstrap;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Problem details for what never reaches an endpoint; it has no facts. */
record BareProblem(HttpStatus status) {

  static final String MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

  /** The problem of a status; what is no error is a mistake of ours. */
  static BareProblem of(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return new BareProblem(
        known == null || !known.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : known);
  }

  byte[] json() {
    String code = code();
    String type = code.toLowerCase(Locale.ROOT).replace('_', '-');
    return """
        {"type":"urn:outcry:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s","traceId":"%s"}"""
        .formatted(
            type,
            title(),
            status.value(),
            detail(),
            code,
            UUID.randomUUID().toString().replace("-", ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String code() {
    return switch (status) {
      case BAD_REQUEST -> "MALFORMED";
      case UNAUTHORIZED -> "UNAUTHENTICATED";
      case CONTENT_TOO_LARGE -> "TOO_LARGE";
      case SERVICE_UNAVAILABLE -> "UNAVAILABLE";
      case INTERNAL_SERVER_ERROR -> "INTERNAL";
      default -> status.name();
    };
  }

  private String title() {
    String words = code().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String detail() {
    return status == HttpStatus.UNAUTHORIZED
        ? "A valid access token is needed."
        : status.getReasonPhrase() + ".";
  }
}
