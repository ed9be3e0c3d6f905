package dev.outcry.application.port.in;

import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Password;

/**
 * The operator has an administrator; there is no other way to become one. The account is durable
 * when this returns, and may be asked for again, by any number of instances at once: it is opened
 * once, and what its password has become since stays.
 *
 * <p>Refused with {@code EMAIL_TAKEN} if the account of this address was opened by signing up:
 * nobody is made an administrator who may be somebody else.
 */
public interface CreateAdministrator {

  /**
   * @param password of the account if it is opened now, and not looked at otherwise
   */
  record Command(EmailAddress email, Password password) {
    /** From text. */
    public Command(String email, String password) {
      this(new EmailAddress(email), new Password(password));
    }
  }

  /** Answers whether the account was opened now. */
  boolean create(Command command);
}
