package dev.outcry.application.port.in;

import dev.outcry.domain.user.Password;
import dev.outcry.domain.user.UserId;
import java.util.Optional;

/**
 * Someone wants to be forgotten. Account, address, names, identities, log-ins and the invite code
 * are gone when this returns; what was said, files, memberships of groups, connections, blocks,
 * notices and the watchlist go from then on, whatever process dies meanwhile. What was said becomes
 * tombstones (rule M-09), as whoever watches is told. Entries and bids keep the id alone.
 *
 * <p>Refused with {@code BAD_CREDENTIALS} if the account has a password and it is another, which
 * counts as a failed log-in; with {@code ADMINISTRATOR_STAYS}; and with {@code BOUND_BY_AUCTION} to
 * who sells or leads in an auction that has not ended. Erasing again is erasing once.
 */
public interface ErasePerson {

  /**
   * @param password needed where the account has one
   */
  record Command(UserId caller, Optional<Password> password) {
    /** Leaves out the password. */
    @Override
    public String toString() {
      return "Command[" + caller + "]";
    }
  }

  void erase(Command command);
}
