package dev.outcry.acceptance.core.support;

import dev.outcry.application.port.out.Users;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Those who talk and bid. */
public final class People {

  public static final UserId ANN = new UserId("ann");
  public static final UserId BOB = new UserId("bob");
  public static final UserId CAT = new UserId("cat");
  public static final UserId DAN = new UserId("dan");
  public static final UserId SELLER = new UserId("seller");

  /** An embedding program's own people: whoever is asked for exists. */
  public static final Users EVERYONE =
      ids ->
          ids.stream().distinct().collect(Collectors.toMap(Function.identity(), People::profile));

  private People() {}

  /** One of a crowd. */
  public static UserId person(int number) {
    return new UserId("person-" + number);
  }

  /** The first so many of a crowd. */
  public static Set<UserId> crowd(int size) {
    return IntStream.range(0, size).mapToObj(People::person).collect(Collectors.toSet());
  }

  private static User profile(UserId id) {
    return new User(id, new Username("someone"), new Nickname(id.value()));
  }
}
