package dev.outcry.application.port.in;

import dev.outcry.domain.user.UserId;
import java.util.Set;

/** Whom the caller blocks. */
public interface ListBlocked {

  /** All of them, at most {@value BlockPerson#MAX_BLOCKED}. */
  Set<UserId> list(UserId caller);
}
