package dev.outcry.application.port.in;

import dev.outcry.domain.user.UserId;

/**
 * A person no longer lets others know how far he has read, or does so again. What he has read
 * counts for himself as before.
 */
public interface ChooseReceipts {

  record Command(UserId caller, boolean given) {}

  /** In force for what is read after this returned; once more changes nothing. */
  void choose(Command command);
}
