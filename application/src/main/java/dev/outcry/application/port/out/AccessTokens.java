package dev.outcry.application.port.out;

import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Tokens that prove who calls.
 *
 * <ul>
 *   <li><b>K1</b> A token that was issued names its person until it expires.
 *   <li><b>K2</b> From its expiry on, it names nobody.
 *   <li><b>K3</b> A token that was not issued here, or was changed by a character, names nobody; it
 *       is not an error.
 * </ul>
 */
public interface AccessTokens {

  /**
   * @param value the secret itself
   * @param expiresAt the first instant at which it no longer counts
   */
  record AccessToken(String value, Instant expiresAt) {
    /** Leaves out the secret. */
    @Override
    public String toString() {
      return "AccessToken[until " + expiresAt + "]";
    }
  }

  /** A new token for this person. */
  AccessToken issue(UserId userId);

  /** Whose token this is, if it counts. */
  Optional<UserId> verify(String token);
}
