package dev.outcry.adapter.in.stomp.engine;

/** A body that is not what its destination takes; the frame around it was sound. */
final class BadRequestException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  private BadRequestException(String code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  static BadRequestException malformedJson() {
    return new BadRequestException("MALFORMED_JSON", "the body is not a JSON object");
  }

  static BadRequestException unknownField(String name) {
    return new BadRequestException(
        "UNKNOWN_FIELD", name.length() > 64 ? name.substring(0, 64) : name);
  }

  String code() {
    return code;
  }
}
