package dev.outcry.application.port.in;

import dev.outcry.domain.user.UserId;

/**
 * Someone who is signed in will also log in by a provider. Refused with {@code BAD_CREDENTIALS} if
 * the code does not count, and with {@code IDENTITY_TAKEN} if the identity is somebody else's.
 */
public interface LinkIdentity {

  /**
   * @param code from {@link VouchForIdentity}
   */
  record Command(UserId caller, String code) {
    /** Leaves out the code. */
    @Override
    public String toString() {
      return "Command[" + caller + "]";
    }
  }

  /** The link is durable when this returns; the code is spent, whatever comes of it. */
  void link(Command command);
}
