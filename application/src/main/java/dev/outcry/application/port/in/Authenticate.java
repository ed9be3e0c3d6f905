package dev.outcry.application.port.in;

import dev.outcry.domain.user.UserId;
import java.util.Optional;

/** Who is calling? */
public interface Authenticate {

  /**
   * Whose token this is; empty if it does not count, for whatever reason. A token of a log-in that
   * ended no longer counts: at once where it ended on this instance, else within 5 seconds. Where
   * it cannot be told whether a log-in ended, its tokens count until they expire.
   */
  Optional<UserId> authenticate(String token);
}
