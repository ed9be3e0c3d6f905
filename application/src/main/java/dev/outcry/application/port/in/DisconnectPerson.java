package dev.outcry.application.port.in;

import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.user.UserId;

/**
 * One of two who are connected ends it. Once more changes nothing. Refused with {@code
 * CONNECTION_NOT_FOUND} and {@code NOT_CONNECTED}.
 */
public interface DisconnectPerson {

  record Command(UserId caller, UserId other) {}

  /** Answers how the two stand to each other from now on, which is durable. */
  Connection disconnect(Command command);
}
