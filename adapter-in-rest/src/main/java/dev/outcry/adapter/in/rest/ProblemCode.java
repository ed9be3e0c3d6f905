package dev.outcry.adapter.in.rest;

import org.springframework.http.HttpStatus;

/** What may be wrong with a request before, or beside, the core's own refusals. */
enum ProblemCode {
  MALFORMED(HttpStatus.BAD_REQUEST, "The request is not well-formed, or a value has another type."),
  UNKNOWN_FIELD(HttpStatus.BAD_REQUEST, "The request holds a field that is not known here."),
  INVALID_VALUE(HttpStatus.BAD_REQUEST, "A value breaks its rule."),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid access token is needed."),
  FORBIDDEN(HttpStatus.FORBIDDEN, "This is not for the caller."),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing."),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not for this path."),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Answers are JSON."),
  RESYNC_REQUIRED(HttpStatus.GONE, "There is no catching up from this revision: read anew."),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large."),
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body has another type than is read here."),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Nothing was done. Try again."),
  UNKNOWN(HttpStatus.SERVICE_UNAVAILABLE, "It may have been done. Ask with the same key again."),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "This is our mistake.");

  private final HttpStatus status;
  private final String detail;

  ProblemCode(HttpStatus status, String detail) {
    this.status = status;
    this.detail = detail;
  }

  HttpStatus status() {
    return status;
  }

  String detail() {
    return detail;
  }

  /** The code of what Spring MVC itself turned down. */
  static ProblemCode of(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 503 -> UNKNOWN;
      default -> status < 500 ? MALFORMED : INTERNAL;
    };
  }
}
