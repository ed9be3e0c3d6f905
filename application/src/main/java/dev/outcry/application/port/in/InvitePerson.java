package dev.outcry.application.port.in;

import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.user.UserId;

/**
 * Someone wants to be connected with whoever gave out a code. Once more changes nothing; whoever
 * invites one by whom he is invited accepts. Refused with {@code INVITE_CODE_NOT_FOUND}, {@code
 * CONNECTION_WITH_ONESELF}, {@code CONNECTION_REJECTED}, {@code RATE_LIMITED} and, where it is
 * accepting, {@code CONNECTIONS_FULL}.
 */
public interface InvitePerson {

  record Command(UserId caller, InviteCode inviteCode) {}

  /** Answers how the two stand to each other from now on, which is durable. */
  Connection invite(Command command);
}
