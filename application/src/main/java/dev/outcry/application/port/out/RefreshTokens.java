package dev.outcry.application.port.out;

import dev.outcry.domain.login.FamilyId;
import dev.outcry.domain.login.TokenHash;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.Optional;

/**
 * Which log-ins there are, and the one token of each that goes on with it. Each call is one step
 * that others see whole or not at all, on whichever instance. Where it cannot be told, a call
 * throws {@link UnavailableException}: no token is ever accepted unchecked.
 *
 * <ul>
 *   <li><b>RT1</b> A family that began has its owner until it is revoked or its lifetime is over,
 *       and none from then on, for good.
 *   <li><b>RT2</b> The current token of a family can be rotated once: of any number of concurrent
 *       rotations of it exactly one answers {@link Rotation#ROTATED}, and only the token that this
 *       one gave is current then. A rotation does not prolong the family.
 *   <li><b>RT3</b> Any other token of a family that lives is taken for one that was spent: {@link
 *       Rotation#REUSED}, and the family is revoked.
 *   <li><b>RT4</b> Where no such family lives, any token is {@link Rotation#UNKNOWN}, and nothing
 *       changes.
 *   <li><b>RT5</b> Revoking all families of a person, or all but one, ends each that began before
 *       the call, and no one else's.
 *   <li><b>RT6</b> A family that was revoked, in whichever way, is told to be so for as long again
 *       as its lifetime was. One that is over otherwise, or of which nothing is known, was not.
 * </ul>
 *
 * <p>A family takes room for one token, however often it is rotated.
 */
public interface RefreshTokens {

  /** How a rotation ended. */
  enum Rotation {
    ROTATED,
    REUSED,
    UNKNOWN
  }

  /**
   * Begins a family that nobody has yet.
   *
   * @param lifetime counted in milliseconds from now, by the clock of whatever keeps the family
   */
  void begin(FamilyId family, UserId owner, TokenHash first, Duration lifetime);

  /** Whose family this is, if it lives. */
  Optional<UserId> ownerOf(FamilyId family);

  /**
   * Whether this family was revoked. A store that lost everything knows of none: who holds an
   * access token goes on until it expires, but cannot refresh.
   */
  boolean isRevoked(FamilyId family);

  /** Spends a token for the next one. */
  Rotation rotate(FamilyId family, TokenHash spent, TokenHash next);

  /** Ends a family, if it lives. */
  void revoke(FamilyId family);

  /** Ends all families of a person. */
  void revokeAll(UserId owner);

  /** Ends all families of a person but one. */
  void revokeOthers(UserId owner, FamilyId kept);
}
