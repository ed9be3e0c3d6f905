package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyUserId;
import static dev.outcry.adapter.tck.Samples.anyone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Users;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import java.util.List;
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
}
