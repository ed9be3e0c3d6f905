package dev.outcry.application.port.in;

import dev.outcry.domain.user.Password;

/**
 * Someone takes another password. The log-in that they call by goes on; all others end, as by
 * {@link LogOut}, since whoever changes a password may do so because somebody else knows it.
 *
 * <p>Refused with {@code BAD_CREDENTIALS} if the present password is another, which counts as a
 * failed log-in; of concurrent changes exactly one succeeds. The password is durable when this
 * returns.
 */
public interface ChangePassword {

  /**
   * @param accessToken of the log-in that goes on
   */
  record Command(String accessToken, Password current, Password next) {
    /** Leaves out all of it. */
    @Override
    public String toString() {
      return "Command[***]";
    }
  }

  void change(Command command);
}
