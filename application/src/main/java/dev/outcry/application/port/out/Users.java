package dev.outcry.application.port.out;

import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
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
 *   <li><b>U3</b> Whoever may be searched for is found by each beginning of the nickname, in upper
 *       or lower case, and nobody else is; by {@link Nickname#key} and then by id.
 *   <li><b>U4</b> Whoever may be searched for is found by the username, exactly as it is written.
 * </ul>
 */
public interface Users {

  /** This person. */
  default Optional<User> find(UserId id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  /** Those of these people who are known, in one round trip. */
  Map<UserId, User> findAll(Collection<UserId> ids);

  /** At most {@code limit} people whose nicknames begin so; nobody, unless a program says whom. */
  default List<User> nicknamed(Nickname prefix, int limit) {
    return List.of();
  }

  /** The person of this username; nobody, unless a program says who. */
  default Optional<User> named(Username username) {
    return Optional.empty();
  }
}
