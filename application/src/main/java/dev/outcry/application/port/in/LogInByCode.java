package dev.outcry.application.port.in;

/**
 * Someone logs in for whom a provider vouched; at the first time, with a new account. Refused with
 * {@code BAD_CREDENTIALS} if the code does not count, and with {@code EMAIL_TAKEN} if the address
 * is that of an account: whoever that is logs in there and links the identity.
 */
public interface LogInByCode {

  /**
   * @param code from {@link VouchForIdentity}
   */
  record Command(String code) {
    /** Leaves out the code. */
    @Override
    public String toString() {
      return "Command[***]";
    }
  }

  /** Issues new tokens; the code is spent, whatever comes of it. */
  SignedIn logIn(Command command);
}
