package dev.outcry.domain.auction;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.Text;
import dev.outcry.domain.attachment.Attached;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Set;

/**
 * What is sold, by whom, and the room in which people watch and talk.
 *
 * @param title one line of 1 to 200 code points
 * @param description lines of up to 4,000 code points, or empty
 * @param pictures what it looks like, the most telling first: at most 10, each once. They are files
 *     of the seller's first message in the room, and gone with it.
 */
public record Lot(
    AuctionId auctionId,
    RoomId roomId,
    UserId seller,
    String title,
    String description,
    List<AttachmentId> pictures) {

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
    pictures = List.copyOf(pictures);
    require(
        pictures.size() <= Attached.MOST && Set.copyOf(pictures).size() == pictures.size(),
        "imageIds",
        "must be at most 10, each once");
  }

  /** A lot without pictures. */
  public Lot(AuctionId auctionId, RoomId roomId, UserId seller, String title, String description) {
    this(auctionId, roomId, seller, title, description, List.of());
  }

  /** A lot that speaks for itself. */
  public Lot(AuctionId auctionId, RoomId roomId, UserId seller, String title) {
    this(auctionId, roomId, seller, title, "");
  }
}
