package com.example.shop;

import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever buys in this shop. Ids are the shop's own; in earnest they stand in its database. */
public final class Customers {

  private final Map<UserId, User> byId =
      Stream.of(customer("customer-17", "ann", "Ann"), customer("customer-18", "ben", "벤"))
          .collect(Collectors.toMap(User::id, Function.identity()));

  Map<UserId, User> all(Collection<UserId> ids) {
    return ids.stream()
        .filter(byId::containsKey)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), byId::get));
  }

  boolean has(UserId id) {
    return byId.containsKey(id);
  }

  private static User customer(String id, String username, String nickname) {
    return new User(new UserId(id), new Username(username), new Nickname(nickname));
  }
}
