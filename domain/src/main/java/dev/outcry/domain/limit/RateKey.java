package dev.outcry.domain.limit;

/**
 * What is counted together.
 *
 * @param of whose it is, within its kind
 */
public record RateKey(Kind kind, String of) {

  /** What is limited. Kinds never share a count. */
  public enum Kind {
    /** What one person sends. */
    MESSAGES,
    /** What one person bids in one auction. */
    BIDS,
    /** Passwords typed for one account. */
    ACCOUNT_LOGINS,
    /** Passwords typed from one address. */
    ADDRESS_LOGINS,
    /** Accounts opened from one address. */
    SIGNUPS,
    /** Whom one person invites, and codes of rooms that one tries. */
    INVITES,
    /** What one person uploads. */
    UPLOADS,
    /** What one person asks those who run the place. */
    INQUIRIES,
    /** What one person sends to a room in slow mode. */
    SLOW_MODE,
    /** How often others are told that one person types in one room. */
    TYPING
  }

  /** Names the kind only: what it is of may be an address. */
  @Override
  public String toString() {
    return "RateKey[" + kind + "]";
  }
}
