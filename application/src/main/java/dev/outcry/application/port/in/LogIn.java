package dev.outcry.application.port.in;

import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Password;

/**
 * Someone proves who they are. Unknown address and wrong password are refused alike with {@code
 * BAD_CREDENTIALS}, and take the same time.
 */
public interface LogIn {

  record Command(EmailAddress email, Password password) {
    public Command(String email, String password) {
      this(new EmailAddress(email), new Password(password));
    }
  }

  /** Issues a new token. */
  SignedIn logIn(Command command);
}
