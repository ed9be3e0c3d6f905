package dev.outcry.application.port.in;

import dev.outcry.domain.user.UserId;

/**
 * The caller does not want to have to do with somebody (rule M-30), who is not told. In their
 * direct rooms neither can send any more, and the other opens none; bids of the other on what the
 * caller sells are refused. Once more changes nothing. Refused with {@code USER_NOT_FOUND}, {@code
 * BLOCKING_ONESELF} and {@code BLOCKS_FULL}.
 */
public interface BlockPerson {

  /** So many people can be blocked. */
  int MAX_BLOCKED = 1_000;

  record Command(UserId caller, UserId blocked) {}

  /** Returns once every read sees it. */
  void block(Command command);
}
