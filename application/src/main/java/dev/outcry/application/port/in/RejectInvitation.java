package dev.outcry.application.port.in;

import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.user.UserId;

/**
 * The invited says no, and cannot be invited by the other from then on. Once more changes nothing.
 * Refused with {@code CONNECTION_NOT_FOUND}, {@code NOT_THE_INVITED} and {@code
 * CONNECTION_NOT_PENDING}.
 */
public interface RejectInvitation {

  /**
   * @param other who has invited
   */
  record Command(UserId caller, UserId other) {}

  /** Answers how the two stand to each other from now on, which is durable. */
  Connection reject(Command command);
}
