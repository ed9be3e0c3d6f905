package dev.outcry.application.port.in;

import dev.outcry.domain.login.ClientAddress;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.Password;
import dev.outcry.domain.user.Username;
import java.util.Optional;

/**
 * Someone opens an account. Refused with {@code EMAIL_TAKEN} or {@code USERNAME_TAKEN}, exact among
 * concurrent calls, and with {@code RATE_LIMITED} if too many accounts are opened from one address.
 * The account is durable when this returns.
 */
public interface SignUp {

  /**
   * @param username derived from the id if not chosen
   * @param from where the call comes from, if that is limited
   */
  record Command(
      EmailAddress email,
      Password password,
      Nickname nickname,
      Optional<Username> username,
      Optional<ClientAddress> from) {
    /** Leaves the username to be derived. */
    public Command(String email, String password, String nickname) {
      this(
          new EmailAddress(email),
          new Password(password),
          new Nickname(nickname),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** Opens the account and logs in. */
  SignedIn signUp(Command command);
}
