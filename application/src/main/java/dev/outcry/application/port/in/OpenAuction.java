package dev.outcry.application.port.in;

import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.user.UserId;
import java.util.List;

/**
 * A seller puts a lot up for auction, with a room in which its bids and the talk about it stand in
 * one order. Bids count from {@code startsAt}; an end that has passed is an invalid value.
 *
 * <p>Pictures are files that the seller uploaded; they become his first message in the room.
 * Refused with {@code ATTACHMENT_NOT_FOUND} if one is not his own or belongs to a message already,
 * and with {@code NOT_AN_IMAGE} if one is no picture.
 */
public interface OpenAuction {

  /**
   * @param title one line of 1 to 100 code points: it also names the room
   * @param description lines of up to 4,000 code points, or empty
   * @param pictures at most 10, each once
   */
  record Command(
      UserId seller, String title, String description, List<AttachmentId> pictures, Terms terms) {
    /** Without pictures. */
    public Command(UserId seller, String title, String description, Terms terms) {
      this(seller, title, description, List.of(), terms);
    }

    /** Leaves the lot to speak for itself. */
    public Command(UserId seller, String title, Terms terms) {
      this(seller, title, "", terms);
    }
  }

  /** Auction and room are durable when this returns. */
  Auction open(Command command);
}
