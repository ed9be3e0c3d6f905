package dev.outcry.application.port.in;

import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.util.Optional;

/** Who is calling? */
public interface Authenticate {

  /** Someone whose token counted. Safe for concurrent use. */
  interface Authenticated {
    UserId userId();

    /** The role they had when the token was issued. */
    UserRole role();

    /**
     * Whether the token still counts, for callers who stay. It costs much less than the token did:
     * its signature is not looked at again.
     */
    boolean stillCounts();
  }

  /**
   * Whose token this is; empty if it does not count, for whatever reason. A token of a log-in that
   * ended no longer counts: at once where it ended on this instance, else within 5 seconds. Where
   * it cannot be told whether a log-in ended, its tokens count until they expire.
   */
  Optional<Authenticated> authenticate(String token);
}
