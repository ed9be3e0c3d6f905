package dev.outcry.application.port.in;

import dev.outcry.domain.login.ClientAddress;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Password;
import java.util.Optional;

/**
 * Someone proves who they are. Unknown address and wrong password are refused alike with {@code
 * BAD_CREDENTIALS}, and take the same time.
 *
 * <p>After too many refusals for one account, or from one client, any further call is refused with
 * {@code RATE_LIMITED}, the right password included, whether there is such an account or not. What
 * succeeds does not count.
 */
public interface LogIn {

  /**
   * @param from where the call comes from, if that is limited
   */
  record Command(EmailAddress email, Password password, Optional<ClientAddress> from) {
    /** From somewhere. */
    public Command(String email, String password) {
      this(new EmailAddress(email), new Password(password), Optional.empty());
    }
  }

  /** Issues new tokens. */
  SignedIn logIn(Command command);
}
