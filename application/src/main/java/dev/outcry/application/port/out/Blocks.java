package dev.outcry.application.port.out;

import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.Set;

/**
 * Who does not want to have to do with whom (rule M-30). Safe for use by many threads.
 *
 * <ul>
 *   <li><b>BL1</b> Every read sees every change that returned before it began; blocking or
 *       unblocking twice is once. A block has a direction.
 *   <li><b>BL2</b> A person blocks at most {@code limit} others, exactly so however many are added
 *       at once: beyond it {@code add} answers false and changes nothing.
 *   <li><b>BL3</b> {@code between} answers every block of one of the former against one of the
 *       latter, and no other.
 *   <li><b>BL4</b> Whoever is erased blocks nobody and is blocked by nobody; no other block is
 *       touched.
 * </ul>
 */
public interface Blocks {

  /** Whether this person is blocked now. */
  boolean add(UserId blocker, UserId blocked, int limit);

  /** From now on this person is not blocked. */
  void remove(UserId blocker, UserId blocked);

  /** Whom a person blocks. */
  Set<UserId> of(UserId blocker);

  /** Whom of these a person blocks. */
  Set<UserId> blockedAmong(UserId blocker, Collection<UserId> people);

  /** One who does not want to have to do with the other. */
  record Block(UserId blocker, UserId blocked) {}

  /** Who of the former blocks whom of the latter, in one round trip. */
  Set<Block> between(Collection<UserId> blockers, Collection<UserId> blocked);

  /** Whether either blocks the other. */
  boolean isAnyBetween(UserId one, UserId other);

  /** Removes the blocks of a person and those against them. */
  void erase(UserId person);
}
