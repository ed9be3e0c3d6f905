package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.in.FindUsers;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that go with ids, joined on reading. */
final class Names {

  private static final String NOBODY_KNOWN = "***";

  /** Of nobody. */
  static final Names NONE = new Names(Map.of());

  private final Map<UserId, User> known;

  private Names(Map<UserId, User> known) {
    this.known = known;
  }

  static Names of(FindUsers users, Stream<UserId> ids) {
    Set<UserId> people =
        ids.filter(id -> !id.equals(UserId.SYSTEM)).collect(Collectors.toUnmodifiableSet());
    return new Names(people.isEmpty() ? Map.of() : users.find(people));
  }

  /** Null for someone who is not known. */
  @Nullable String nickname(UserId id) {
    return Optional.ofNullable(known.get(id)).map(user -> user.nickname().value()).orElse(null);
  }

  /** As much of the nickname as others may see. */
  String masked(UserId id) {
    return Optional.ofNullable(known.get(id))
        .map(user -> user.nickname().masked())
        .orElse(NOBODY_KNOWN);
  }
}
