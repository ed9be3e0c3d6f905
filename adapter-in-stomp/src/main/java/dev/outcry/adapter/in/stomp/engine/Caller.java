package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.in.Authenticate;
import dev.outcry.application.port.in.Authenticate.Authenticated;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.user.UserId;

/** Who a session speaks for, by what it was believed, and whether it counts on beats. */
record Caller(Authenticated who, boolean wantsBeats) {

  /** The one whom this token proves. */
  static Caller of(String token, boolean wantsBeats, Authenticate authenticate)
      throws BadFrameException {
    try {
      Authenticated who =
          authenticate
              .authenticate(token)
              .orElseThrow(() -> new BadFrameException(FatalCode.UNAUTHENTICATED, ""));
      return new Caller(who, wantsBeats);
    } catch (UnavailableException failure) {
      throw new BadFrameException(FatalCode.UNAVAILABLE, "try again later");
    }
  }

  UserId id() {
    return who.userId();
  }

  /** Whether the token still counts; one that cannot be checked now does. */
  boolean counts() {
    try {
      return who.stillCounts();
    } catch (UnavailableException untilTheNextTurn) {
      return true;
    }
  }
}
