package dev.outcry.adapter.in.stomp.engine;

/** Nothing that follows can be made sense of, or will be: the client is told and cut. */
final class BadFrameException extends Exception {

  private static final long serialVersionUID = 1L;

  private final FatalCode code;

  BadFrameException(FatalCode code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  static BadFrameException malformed(String detail) {
    return new BadFrameException(FatalCode.MALFORMED_FRAME, detail);
  }

  FatalCode code() {
    return code;
  }
}
