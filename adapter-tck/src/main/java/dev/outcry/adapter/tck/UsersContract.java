package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyName;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static dev.outcry.adapter.tck.Samples.anyUsername;
import static dev.outcry.adapter.tck.Samples.anyone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Users;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Users} does. */
public interface UsersContract {

  /** The people to test, the same throughout a test. */
  Users users();

  /** Makes a person known to {@link #users}, in whatever way that is done. */
  void add(User user);

  @Test
  default void u1_whoeverWasAddedIsFound() {
    User one = anyone();
    User other = anyone();
    add(one);
    add(other);

    assertThat(users().find(one.id())).contains(one);
    assertThat(users().findAll(List.of(one.id(), other.id())))
        .isEqualTo(Map.of(one.id(), one, other.id(), other));
  }

  @Test
  default void u1_whoeverIsNamedTwiceIsFoundOnce() {
    User one = anyone();
    add(one);

    assertThat(users().findAll(List.of(one.id(), one.id()))).isEqualTo(Map.of(one.id(), one));
  }

  @Test
  default void u2_whoeverIsUnknownIsAbsent() {
    User known = anyone();
    UserId unknown = anyUserId();
    add(known);

    assertThat(users().find(unknown)).isEmpty();
    assertThat(users().findAll(List.of(unknown, known.id()))).isEqualTo(Map.of(known.id(), known));
    assertThat(users().findAll(List.of())).isEmpty();
  }

  @Test
  default void u3_peopleAreFoundByTheBeginningOfTheirNicknames() {
    String name = anyName().substring(0, 20);
    User other = nicknamed("x" + name);
    User last = nicknamed(name + "éb");
    User middle = nicknamed(name.toUpperCase(Locale.ROOT) + "ÉA");
    User first = nicknamed(name);

    assertThat(users().nicknamed(new Nickname(name), 10)).containsExactly(first, middle, last);
    assertThat(users().nicknamed(new Nickname(name), 2)).containsExactly(first, middle);
    assertThat(users().nicknamed(new Nickname(name + "É"), 10)).containsExactly(middle, last);
    assertThat(users().nicknamed(new Nickname("X" + name), 10)).containsExactly(other);
    assertThat(users().nicknamed(new Nickname(anyName().substring(0, 20)), 10)).isEmpty();
  }

  @Test
  default void u3_everyCharacterStandsForItself() {
    String name = anyName().substring(0, 20);
    nicknamed(name + "abc");
    User odd = nicknamed(name + "_%\\");

    assertThat(users().nicknamed(new Nickname(name + "_"), 10)).containsExactly(odd);
    assertThat(users().nicknamed(new Nickname(name + "_%\\"), 10)).containsExactly(odd);
    assertThat(users().nicknamed(new Nickname(name + "%"), 10)).isEmpty();
  }

  @Test
  default void u3_thoseOfOneNameComeInTheOrderOfTheirIds() {
    String name = anyName().substring(0, 20);
    List<User> people = List.of(nicknamed(name), nicknamed(name), nicknamed(name), nicknamed(name));

    assertThat(users().nicknamed(new Nickname(name), 10))
        .containsExactlyInAnyOrderElementsOf(people)
        .isSortedAccordingTo((a, b) -> a.id().value().compareTo(b.id().value()));
  }

  @Test
  default void u4_peopleAreFoundByTheirUsernames() {
    User one = anyone();
    User other = anyone();
    add(one);
    add(other);

    assertThat(users().named(one.username())).contains(one);
    assertThat(users().named(other.username())).contains(other);
  }

  @Test
  default void u4_aUsernameIsNoBeginning() {
    User one = anyone();
    add(one);
    String name = one.username().value();

    assertThat(users().named(anyUsername())).isEmpty();
    assertThat(users().named(new Username(name.substring(0, 10)))).isEmpty();
    assertThat(users().named(new Username("_" + name.substring(1)))).isEmpty();
  }

  private User nicknamed(String nickname) {
    User user = new User(anyUserId(), anyUsername(), new Nickname(nickname));
    add(user);
    return user;
  }
}
