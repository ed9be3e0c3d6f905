package dev.outcry.application.port.out;

import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.user.UserId;
import java.util.Optional;

/**
 * By which codes people can be invited. Safe for use by many threads.
 *
 * <ul>
 *   <li><b>IC1</b> A person has one code, from the first {@code codeOf} on: of any number that come
 *       at once all answer the same.
 *   <li><b>IC2</b> Whoever's a code is, is found by it, to the letter, and nobody by a code that is
 *       nobody's.
 *   <li><b>IC3</b> A code that was erased is nobody's, and its person may get another.
 * </ul>
 */
public interface InviteCodes {

  /**
   * The code of a person.
   *
   * @param fresh becomes it if there is none; nobody has it
   */
  InviteCode codeOf(UserId person, InviteCode fresh);

  /** Whose code this is. */
  Optional<UserId> ownerOf(InviteCode code);

  /** Takes a person's code back, if they have one. */
  void erase(UserId person);
}
