package dev.outcry.application.port.in;

import dev.outcry.domain.user.UserId;
import java.util.Optional;

/** Who is calling? */
public interface Authenticate {

  /** Whose token this is; empty if it does not count, for whatever reason. */
  Optional<UserId> authenticate(String token);
}
