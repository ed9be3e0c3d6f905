package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.in.FindUsers;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Names of those who spoke lately. Asking for one never waits: who is not known is looked up by
 * another thread, once for all who ask. Bounded.
 */
final class Nicknames {

  /** After this, a name is looked up again; the old one counts until then. */
  private static final long FRESH_MILLIS = 600_000;

  /** The same for a name that could not be found. */
  private static final long NAMELESS_MILLIS = 10_000;

  private static final int MOST = 20_000;
  private static final Known NOBODY = new Known(Optional.empty(), Long.MAX_VALUE);

  /** What is known of a person's names: also that there are none. */
  record Known(Optional<User> user, long until) {
    Optional<Nickname> nickname() {
      return user.map(User::nickname);
    }

    Optional<Username> username() {
      return user.map(User::username);
    }
  }

  private final FindUsers users;
  private final LongSupplier millis;
  private final Consumer<Runnable> background;
  private final Map<UserId, Known> known = new ConcurrentHashMap<>();
  private final Map<UserId, List<Runnable>> waiting = new ConcurrentHashMap<>();

  /**
   * @param background runs what has to wait for a store
   */
  Nicknames(FindUsers users, LongSupplier millis, Consumer<Runnable> background) {
    this.users = users;
    this.millis = millis;
    this.background = background;
  }

  /** The name as far as it is known; null if it has to be looked up first. */
  @Nullable Known of(UserId id) {
    if (id.equals(UserId.SYSTEM)) {
      return NOBODY;
    }
    Known present = known.get(id);
    if (present != null && !isFresh(present)) {
      whenKnown(id, () -> {});
    }
    return present;
  }

  /** Looks the name up if need be, then calls; by another thread, and soon. */
  void whenKnown(UserId id, Runnable action) {
    waiting.compute(
        id,
        (key, present) -> {
          List<Runnable> all = present == null ? new ArrayList<>(1) : present;
          all.add(action);
          return all;
        });
    background.accept(() -> answer(id));
  }

  private void answer(UserId id) {
    List<Runnable> all = waiting.remove(id);
    if (all != null) {
      try {
        learn(id);
      } finally {
        all.forEach(Runnable::run);
      }
    }
  }

  /** Makes the name known; reads from a store if it was not asked for lately. */
  void learn(UserId id) {
    Known present = known.get(id);
    if (present != null && isFresh(present)) {
      return;
    }
    Optional<User> user = Optional.ofNullable(present).flatMap(Known::user);
    try {
      user = Optional.ofNullable(users.find(Set.of(id)).get(id));
    } catch (UnavailableException untilLater) {
      // What was known before, if anything was, counts for another while.
    } finally {
      keep(id, user);
    }
  }

  private boolean isFresh(Known name) {
    return millis.getAsLong() < name.until();
  }

  private void keep(UserId id, Optional<User> user) {
    if (known.size() >= MOST) {
      known.clear();
    }
    long fresh = user.isPresent() ? FRESH_MILLIS : NAMELESS_MILLIS;
    known.put(id, new Known(user, millis.getAsLong() + fresh));
  }
}
