package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.in.Authenticate;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.user.UserId;
import java.util.Optional;

/** Who a session speaks for, by what it was believed, and whether it counts on beats. */
record Caller(UserId id, String token, boolean wantsBeats) {

  /** Leaves out the secret. */
  @Override
  public String toString() {
    return "Caller[" + id + "]";
  }

  /** The one who introduces himself with this frame. */
  static Caller of(Frame frame, Authenticate authenticate) throws BadFrameException {
    Greeting greeting = Greeting.of(frame);
    try {
      UserId id =
          authenticate
              .authenticate(greeting.token())
              .map(Authenticate.Identity::userId)
              .orElseThrow(() -> new BadFrameException(FatalCode.UNAUTHENTICATED, ""));
      return new Caller(id, greeting.token(), greeting.wantsBeats());
    } catch (UnavailableException failure) {
      throw new BadFrameException(FatalCode.UNAVAILABLE, "try again later");
    }
  }

  /** Whether the token still counts; one that cannot be checked now does. */
  boolean counts(Authenticate authenticate) {
    try {
      return authenticate
          .authenticate(token)
          .map(Authenticate.Identity::userId)
          .equals(Optional.of(id));
    } catch (UnavailableException untilTheNextTurn) {
      return true;
    }
  }
}
