package dev.outcry.application.port.in;

import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.user.UserId;

/**
 * The invited says yes. Once more changes nothing. However many accept at once, nobody has more
 * than {@value Connection#LIMIT} connections: beyond it refused with {@code CONNECTIONS_FULL}.
 * Otherwise refused with {@code CONNECTION_NOT_FOUND}, {@code NOT_THE_INVITED} and {@code
 * CONNECTION_NOT_PENDING}.
 */
public interface AcceptInvitation {

  /**
   * @param other who has invited
   */
  record Command(UserId caller, UserId other) {}

  /** Answers how the two stand to each other from now on, which is durable. */
  Connection accept(Command command);
}
