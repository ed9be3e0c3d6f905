package dev.outcry.application.port.out;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.user.UserId;
import java.util.Optional;

/**
 * Who is told of something in an auction.
 *
 * @param person of a {@link Reach#PERSON} the one who is told, of many the one who is not
 */
public record Audience(Reach reach, AuctionId auctionId, Optional<UserId> person) {

  /** How many are told. */
  public enum Reach {
    /** One. */
    PERSON,
    /** Everyone who made a bid that was accepted. */
    BIDDERS,
    /** Those, and everyone who has the auction on the watchlist. */
    FOLLOWERS
  }

  /** This person alone. */
  public static Audience of(AuctionId auctionId, UserId person) {
    return new Audience(Reach.PERSON, auctionId, Optional.of(person));
  }

  /** Those who bid, without this person. */
  public static Audience biddersBut(AuctionId auctionId, UserId person) {
    return new Audience(Reach.BIDDERS, auctionId, Optional.of(person));
  }

  /** Those who bid or watch, without this person. */
  public static Audience followersBut(AuctionId auctionId, UserId person) {
    return new Audience(Reach.FOLLOWERS, auctionId, Optional.of(person));
  }

  /** All who bid or watch. */
  public static Audience followers(AuctionId auctionId) {
    return new Audience(Reach.FOLLOWERS, auctionId, Optional.empty());
  }
}
