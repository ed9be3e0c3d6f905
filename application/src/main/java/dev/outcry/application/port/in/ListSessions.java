package dev.outcry.application.port.in;

import dev.outcry.domain.session.Session;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Which sessions there are, on whichever instance. Whoever asks for other people's must have seen
 * to it that the caller may know.
 */
public interface ListSessions {

  /** So many at most. */
  int MAX_LIMIT = 1_000;

  /**
   * @param of whose; empty for anybody's
   */
  record Query(Optional<UserId> of, int limit) {}

  /** In no particular order. */
  List<Session> list(Query query);
}
