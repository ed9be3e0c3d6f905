package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import java.util.Set;

/** The caller has read what he was told. Once more changes nothing. */
public interface MarkNoticesRead {

  /** So many at a time. */
  int MAX_IDS = 1_000;

  /**
   * @param ids which; if empty, all that there are. Those of somebody else are passed over.
   */
  record Command(UserId caller, Optional<Set<NoticeId>> ids) {
    public Command {
      ids = ids.map(Set::copyOf);
      require(ids.map(Set::size).orElse(0) <= MAX_IDS, "ids", "must be at most " + MAX_IDS);
    }
  }

  /** Returns once every read sees it. */
  void mark(Command command);
}
