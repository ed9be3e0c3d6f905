package dev.outcry.application.port.in;

import dev.outcry.domain.user.User;
import dev.outcry.domain.user.Username;
import java.util.Optional;

/**
 * A person by the name that is nobody else's. An embedding program may let nobody be found.
 * Thread-safe.
 */
@FunctionalInterface
public interface FindByUsername {

  /** Whoever is called exactly so. */
  Optional<User> find(Username username);
}
