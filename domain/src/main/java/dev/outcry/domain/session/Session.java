package dev.outcry.domain.session;

import dev.outcry.domain.user.UserId;
import java.time.Instant;

/** A connection that someone has open. Times are whole milliseconds. */
public record Session(
    SessionId id, UserId userId, Server server, Instant connectedAt, Instant lastActiveAt) {

  /** The same session, heard from at this time. */
  public Session activeAt(Instant at) {
    return new Session(id, userId, server, connectedAt, at);
  }
}
