package dev.outcry.application.port.in;

import dev.outcry.domain.user.UserId;

/** Undoes {@link BlockPerson}. Of someone who is not blocked nothing changes. */
public interface UnblockPerson {

  record Command(UserId caller, UserId blocked) {}

  /** Returns once every read sees it. */
  void unblock(Command command);
}
