package dev.outcry.application.port.in;

import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.util.Optional;

/** Who is calling? */
public interface Authenticate {

  /**
   * Someone whose token counts.
   *
   * @param role the one they had when the token was issued
   */
  record Identity(UserId userId, UserRole role) {}

  /**
   * Whose token this is; empty if it does not count, for whatever reason. A token of a log-in that
   * ended no longer counts: at once where it ended on this instance, else within 5 seconds. Where
   * it cannot be told whether a log-in ended, its tokens count until they expire.
   */
  Optional<Identity> authenticate(String token);
}
