package dev.outcry.domain.connection;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How two people stand to each other. Immutable: what is done answers with the next state, and with
 * the same state if it was done before.
 *
 * <ul>
 *   <li>The one who invites waits; only the other accepts or rejects, as long as it is pending.
 *   <li>Inviting whoever has invited oneself accepts.
 *   <li>Either of two who are connected disconnects.
 *   <li>After that either invites anew; after a rejection only the one who rejected.
 * </ul>
 *
 * @param invitedBy who has invited last
 * @param changedBy who has brought it to this status
 * @param changedAt when, in milliseconds
 * @param version 1 for the first invitation, one more with each change
 */
public record Connection(
    ConnectionPair pair,
    UserId invitedBy,
    ConnectionStatus status,
    UserId changedBy,
    Instant changedAt,
    long version) {

  /** So many connections of one person can be accepted. */
  public static final int LIMIT = 1_000;

  public Connection {
    require(pair.has(invitedBy), "invitedBy", "must be one of the two");
    require(pair.has(changedBy), "changedBy", "must be one of the two");
    require(version >= 1, "version", "must be at least 1");
    changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Two who were nothing to each other. */
  public static Connection invitation(UserId inviter, UserId invited, Instant at) {
    ConnectionPair pair = new ConnectionPair(inviter, invited);
    return new Connection(pair, inviter, ConnectionStatus.PENDING, inviter, at, 1);
  }

  /** Refused with {@code CONNECTION_REJECTED}. */
  public Connection invite(UserId inviter, Instant at) {
    return switch (status) {
      case PENDING -> inviter.equals(invitedBy) ? this : accept(inviter, at);
      case ACCEPTED -> this;
      case DISCONNECTED -> invitedAnew(inviter, at);
      case REJECTED -> {
        if (!inviter.equals(changedBy)) {
          throw new RefusedException(RefusalCode.CONNECTION_REJECTED);
        }
        yield invitedAnew(inviter, at);
      }
    };
  }

  /** Refused with {@code NOT_THE_INVITED} and {@code CONNECTION_NOT_PENDING}. */
  public Connection accept(UserId person, Instant at) {
    return status == ConnectionStatus.ACCEPTED
        ? this
        : answered(ConnectionStatus.ACCEPTED, person, at);
  }

  /** Refused with {@code NOT_THE_INVITED} and {@code CONNECTION_NOT_PENDING}. */
  public Connection reject(UserId person, Instant at) {
    return status == ConnectionStatus.REJECTED && person.equals(changedBy)
        ? this
        : answered(ConnectionStatus.REJECTED, person, at);
  }

  /** Refused with {@code NOT_CONNECTED}. */
  public Connection disconnect(UserId person, Instant at) {
    return switch (status) {
      case ACCEPTED -> changed(ConnectionStatus.DISCONNECTED, invitedBy, person, at);
      case DISCONNECTED -> this;
      case PENDING, REJECTED -> throw new RefusedException(RefusalCode.NOT_CONNECTED);
    };
  }

  private Connection answered(ConnectionStatus answer, UserId person, Instant at) {
    if (status != ConnectionStatus.PENDING) {
      throw new RefusedException(RefusalCode.CONNECTION_NOT_PENDING);
    }
    if (person.equals(invitedBy)) {
      throw new RefusedException(RefusalCode.NOT_THE_INVITED);
    }
    return changed(answer, invitedBy, person, at);
  }

  private Connection invitedAnew(UserId inviter, Instant at) {
    return changed(ConnectionStatus.PENDING, inviter, inviter, at);
  }

  private Connection changed(ConnectionStatus next, UserId inviter, UserId person, Instant at) {
    return new Connection(pair, inviter, next, person, at, version + 1);
  }
}
