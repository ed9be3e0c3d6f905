package dev.outcry.application.port.out;

import dev.outcry.domain.user.UserId;

/**
 * Who lets others know how far they have read. Safe for use by many threads.
 *
 * <ul>
 *   <li><b>RC1</b> Whoever never chose gives receipts.
 *   <li><b>RC2</b> What was chosen holds, durably, from the return of {@code choose} until the same
 *       person chooses otherwise; nobody else's choice is changed.
 * </ul>
 */
public interface ReceiptChoices {

  /** Whether others may be told what this person has read. */
  boolean given(UserId person);

  /** Lets others be told, or no more; once more changes nothing. */
  void choose(UserId person, boolean given);
}
