package dev.outcry.application.port.out;

import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people there are. An embedding program may bring its own.
 *
 * <ul>
 *   <li><b>U1</b> Whoever was added is found, with what was added.
 *   <li><b>U2</b> Whoever is unknown is absent; it is not an error.
 * </ul>
 */
public interface Users {

  /** This person. */
  default Optional<User> find(UserId id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  /** Those of these people who are known, in one round trip. */
  Map<UserId, User> findAll(Collection<UserId> ids);
}
