package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.in.FindUsers;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Names of those who spoke lately, so that an entry costs no look-up. Bounded. */
final class Nicknames {

  private static final int MOST = 20_000;
  private static final long KEPT_MILLIS = 600_000;

  private record Named(Nickname nickname, long until) {}

  private final FindUsers users;
  private final LongSupplier millis;
  private final Map<UserId, Named> named = new ConcurrentHashMap<>();

  Nicknames(FindUsers users, LongSupplier millis) {
    this.users = users;
    this.millis = millis;
  }

  /** The name, if the person is known; reads from a store if it was not asked for lately. */
  Optional<String> of(UserId id) {
    return named(id).map(Nickname::value);
  }

  private Optional<Nickname> named(UserId id) {
    if (id.equals(UserId.SYSTEM)) {
      return Optional.empty();
    }
    long now = millis.getAsLong();
    Named known = named.get(id);
    if (known != null && now < known.until()) {
      return Optional.of(known.nickname());
    }
    try {
      Optional<Nickname> nickname =
          Optional.ofNullable(users.find(Set.of(id)).get(id)).map(User::nickname);
      nickname.ifPresent(name -> keep(id, new Named(name, now + KEPT_MILLIS)));
      return nickname;
    } catch (UnavailableException namelessForNow) {
      return Optional.ofNullable(known).map(Named::nickname);
    }
  }

  /** The name with most of it left out. */
  Optional<String> masked(UserId id) {
    return named(id).map(Nickname::masked);
  }

  private void keep(UserId id, Named name) {
    if (named.size() >= MOST) {
      named.clear();
    }
    named.put(id, name);
  }
}
