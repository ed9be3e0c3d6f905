package dev.outcry.domain;

/**
 * The one catalogue of refusals. Names are part of the wire contract: they are added, never
 * renamed.
 *
 * <p>A code that needs no facts is a {@link Refusal} as it stands.
 */
public enum RefusalCode implements Refusal {
  /** The key of a message or bid was used before with another body. */
  KEY_REUSED,

  /** It is done too often; the fact {@code retryAfterMs} says when it may be done again. */
  RATE_LIMITED,

  /**
   * No such account, the password is wrong, or what was to go on with a log-in does not; which of
   * them is never told.
   */
  BAD_CREDENTIALS,
  /** An account with this e-mail address exists. */
  EMAIL_TAKEN,
  /** The username belongs to someone else. */
  USERNAME_TAKEN,
  /** Whoever the provider vouches for has an account already, another than the caller's. */
  IDENTITY_TAKEN,
  /** Who looks after the server cannot be erased. */
  ADMINISTRATOR_STAYS,
  /** Who sells or leads in an auction that has not ended cannot be erased. */
  BOUND_BY_AUCTION,
  /** No such person. */
  USER_NOT_FOUND,

  /** No code of anyone who may be invited; why is never told. */
  INVITE_CODE_NOT_FOUND,
  /** Neither of the two has ever invited the other. */
  CONNECTION_NOT_FOUND,
  /** Nobody is connected with oneself. */
  CONNECTION_WITH_ONESELF,
  /** The invitation was answered already, otherwise. */
  CONNECTION_NOT_PENDING,
  /** Who was rejected waits until the other invites. */
  CONNECTION_REJECTED,
  /** One of the two has as many connections as can be. */
  CONNECTIONS_FULL,
  /** Only the invited accepts or rejects. */
  NOT_THE_INVITED,
  /** The two are not connected. */
  NOT_CONNECTED,

  /** No such room, or not one that the caller may know of: both look alike. */
  ROOM_NOT_FOUND,
  /** The room has its full number of members. */
  ROOM_FULL,
  /** A direct room has two different people in it. */
  DIRECT_WITH_ONESELF,
  /** One of the two does not want to hear from the other. */
  BLOCKED,
  /** Nobody blocks oneself. */
  BLOCKING_ONESELF,
  /** So many people are blocked already as can be. */
  BLOCKS_FULL,
  /** It takes a higher role in the room, or a higher one than the other person's. */
  ROLE_TOO_LOW,
  /** The person is not in the room. */
  MEMBER_NOT_FOUND,
  /** A moderator silenced the sender; the fact {@code until} says for how long. */
  MUTED,
  /** The room is in slow mode; the fact {@code retryAfterMs} says when it may be tried again. */
  SLOW_MODE,
  /** The room is frozen: only moderators may send. */
  ROOM_FROZEN,
  /** A read mark lies beyond the last entry of the room. */
  READ_BEYOND_HEAD,

  /** No such entry in this room, or not one that the caller may see. */
  ENTRY_NOT_FOUND,
  /** Only the sender may edit; only the sender or a moderator may delete. */
  NOT_THE_SENDER,
  /** The content changed since the revision that the editor saw. */
  STALE_EDIT,
  /** The time in which an entry may be edited is over. */
  EDIT_WINDOW_OVER,
  /** The entry was deleted. */
  ENTRY_DELETED,
  /** A note of what happened is neither replied to nor reported. */
  NOT_A_MESSAGE,
  /** Somebody mentioned is not a member of the room. */
  MENTION_NOT_MEMBER,
  /** The entry has as many reactions, or kinds of them, as can be. */
  REACTIONS_FULL,
  /** Nobody reports what he said himself. */
  REPORTING_ONESELF,
  /** No such report in this room. */
  REPORT_NOT_FOUND,

  /** No such file, or not one that the caller may have: both look alike. */
  ATTACHMENT_NOT_FOUND,
  /** A file has more bytes than may be uploaded. */
  ATTACHMENT_TOO_LARGE,
  /** It is said to be an image, and its bytes are none. */
  NOT_AN_IMAGE,

  /** No such auction. */
  AUCTION_NOT_FOUND,
  /** The bid arrived before the auction began. */
  NOT_OPEN_YET,
  /** The bid arrived at or after the end. */
  AUCTION_ENDED,
  /** The auction was called off. */
  AUCTION_CANCELLED,
  /** Only the seller may do that, or an administrator. */
  NOT_THE_SELLER,
  /** There is a bid, and from then on only an administrator may do that. */
  AUCTION_HAS_BIDS,
  /** An administrator who calls off what others sell or bid for says why. */
  REASON_REQUIRED,
  /** A reserve is lowered, never raised and never asked for afterwards. */
  RESERVE_NOT_LOWER,
  /** A seller does not bid on the own lot. */
  SELLER_CANNOT_BID,
  /** The seller does not want bids of this person, or the program does not. */
  NOT_ELIGIBLE,
  /** The bid names another currency than the auction's. */
  CURRENCY_MISMATCH,
  /** The auction is no longer at the version that the bidder saw. */
  PRICE_MOVED,
  /** The amount is below the minimum; the fact {@code minimum} says what it takes. */
  BID_TOO_LOW,
  /** The leader's new maximum is not above the one already given. */
  NOT_ABOVE_OWN_MAX,
  /** This server does not push: no keys are set for it. */
  PUSH_UNAVAILABLE,
  /** So many auctions are watched already as can be. */
  WATCHLIST_FULL,
  /** There is no price at which the lot can be had at once, or there was a bid. */
  BUY_NOW_GONE;

  @Override
  public RefusalCode code() {
    return this;
  }
}
