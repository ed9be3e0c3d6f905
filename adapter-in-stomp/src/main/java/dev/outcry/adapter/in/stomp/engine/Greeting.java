package dev.outcry.adapter.in.stomp.engine;

import java.util.List;

/**
 * How a client introduces itself.
 *
 * @param token what is to prove who it is
 * @param wantsBeats whether it counts on hearing from the server
 */
record Greeting(String token, boolean wantsBeats) {

  private static final String SCHEME = "Bearer ";

  /** Leaves out the secret. */
  @Override
  public String toString() {
    return "Greeting";
  }

  static Greeting of(Frame frame) throws BadFrameException {
    if (!frame.command().connects()) {
      throw new BadFrameException(FatalCode.UNAUTHENTICATED, "CONNECT comes first");
    }
    String versions = frame.header("accept-version").orElse("1.0");
    if (!List.of(versions.split(",")).contains("1.2")) {
      throw new BadFrameException(FatalCode.UNSUPPORTED_VERSION, "this is STOMP 1.2");
    }
    String beats = frame.header("heart-beat").orElse("0,0");
    if (!beats.matches("[0-9]{1,18},[0-9]{1,18}")) {
      throw BadFrameException.malformed("heart-beat");
    }
    String authorization = frame.header("Authorization").orElse("");
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new BadFrameException(FatalCode.UNAUTHENTICATED, "");
    }
    return new Greeting(
        authorization.substring(SCHEME.length()).strip(),
        Long.parseLong(beats.substring(beats.indexOf(',') + 1)) > 0);
  }
}
