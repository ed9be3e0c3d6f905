package dev.outcry.application.port.out;

import dev.outcry.domain.login.FamilyId;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.Instant;
import java.util.Optional;

/**
 * Tokens that prove who calls.
 *
 * <ul>
 *   <li><b>K1</b> A token that was issued names its person, their role, and the family it belongs
 *       to, until it expires, and says when that is.
 *   <li><b>K2</b> From its expiry on, it names nobody.
 *   <li><b>K3</b> A token that was not issued here, or was changed by a character, names nobody; it
 *       is not an error.
 * </ul>
 *
 * <p>Whether the family still lives is not asked here: see {@link RefreshTokens}.
 */
public interface AccessTokens {

  /**
   * Whom a token speaks for.
   *
   * @param family the log-in that it came from; empty for tokens of an embedding program that knows
   *     none, which then count until they expire
   */
  record Bearer(UserId userId, Optional<FamilyId> family, UserRole role) {
    /** Someone who looks after nothing. */
    public Bearer(UserId userId, Optional<FamilyId> family) {
      this(userId, family, UserRole.USER);
    }

    /** Someone who looks after nothing, by this log-in. */
    public Bearer(UserId userId, FamilyId family) {
      this(userId, Optional.of(family));
    }
  }

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

  /**
   * What a token proved.
   *
   * @param until the first instant at which it no longer does
   */
  record Proof(Bearer bearer, Instant until) {}

  /** A new token for this person. Never called where tokens are made elsewhere. */
  default AccessToken issue(Bearer bearer) {
    throw new IllegalStateException("tokens are issued elsewhere");
  }

  /** Whose token this is, if it counts, and until when. */
  Optional<Proof> verify(String token);
}
