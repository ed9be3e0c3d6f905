package dev.outcry.application.port.in;

import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import java.util.Optional;

/** What only the caller may see of himself. Refused with {@code USER_NOT_FOUND}. */
public interface ViewProfile {

  /**
   * @param email of the account; the people of an embedding program have none here
   * @param inviteCode made when it is asked for first, and the same from then on
   * @param readReceipts whether others are told how far he has read
   */
  record Profile(
      User user, Optional<EmailAddress> email, InviteCode inviteCode, boolean readReceipts) {
    /** Leaves out address and code. */
    @Override
    public String toString() {
      return "Profile[" + user.id() + "]";
    }
  }

  /** The caller's own. */
  Profile view(UserId caller);
}
