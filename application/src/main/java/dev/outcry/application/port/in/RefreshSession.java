package dev.outcry.application.port.in;

import dev.outcry.domain.login.RefreshToken;

/**
 * Someone goes on with a log-in whose access token expires, without a password. The refresh token
 * is spent; the answer brings the next one.
 *
 * <p>A token that was spent before may have been stolen, and nobody can tell which of two holders
 * is the thief: the whole log-in ends. That and any other token that does not count is refused with
 * {@code BAD_CREDENTIALS}. Of any number of concurrent calls with one token at most one succeeds.
 * Where it cannot be told whether a token counts, none is accepted.
 */
public interface RefreshSession {

  /** Spends a refresh token for new tokens. */
  SignedIn refresh(RefreshToken token);
}
