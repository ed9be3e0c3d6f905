package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import java.util.List;

/** People by the beginning of their nicknames. An embedding program may let nobody be found. */
public interface SearchUsers {

  /** The most that are found. */
  int MAX_SIZE = 50;

  /**
   * @param prefix in upper or lower case
   * @param size from 1; more than {@value #MAX_SIZE} is taken as that
   */
  record Query(Nickname prefix, int size) {
    public Query {
      require(size >= 1, "size", "must be at least 1");
      size = Math.min(size, MAX_SIZE);
    }
  }

  /**
   * @param hasMore whether a longer prefix would find others
   */
  record Found(List<User> users, boolean hasMore) {
    public Found {
      users = List.copyOf(users);
    }
  }

  /** The first of them by nickname, in lower case, and then by id. */
  Found search(Query query);
}
