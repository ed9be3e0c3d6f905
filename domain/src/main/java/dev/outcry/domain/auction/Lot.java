package dev.outcry.domain.auction;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.Text;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/**
 * What is sold, by whom, and the room in which people watch and talk.
 *
 * @param title one line of 1 to 200 code points
 * @param description lines of up to 4,000 code points, or empty
 */
public record Lot(
    AuctionId auctionId, RoomId roomId, UserId seller, String title, String description) {

  private static final int LONGEST_DESCRIPTION = 4_000;

  public Lot {
    Text.line("title", title, 200);
    require(
        Text.isClean(description, "\n\t"),
        "description",
        "must not hold control characters but line feeds and tabs, or lone surrogates");
    require(
        description.codePointCount(0, description.length()) <= LONGEST_DESCRIPTION,
        "description",
        "must have at most 4000 code points");
  }

  /** A lot that speaks for itself. */
  public Lot(AuctionId auctionId, RoomId roomId, UserId seller, String title) {
    this(auctionId, roomId, seller, title, "");
  }
}
