package dev.outcry.bootstrap;

import dev.outcry.domain.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Problem details for what never reaches an endpoint; it has no facts. */
record BareProblem(HttpStatus status, String code) {

  static final String MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

  /** The problem of a status; what is no error is a mistake of ours. */
  static BareProblem of(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return of(known == null || !known.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : known);
  }

  static BareProblem of(HttpStatus status) {
    return new BareProblem(status, code(status));
  }

  /** The problem of more than may be sent. */
  static BareProblem tooLarge(boolean file) {
    return file
        ? new BareProblem(HttpStatus.CONTENT_TOO_LARGE, RefusalCode.ATTACHMENT_TOO_LARGE.name())
        : of(HttpStatus.CONTENT_TOO_LARGE);
  }

  byte[] json() {
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

  private static String code(HttpStatus status) {
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
    String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String detail() {
    return status == HttpStatus.UNAUTHORIZED
        ? "A valid access token is needed."
        : status.getReasonPhrase() + ".";
  }
}
