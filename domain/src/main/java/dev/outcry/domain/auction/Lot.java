package dev.outcry.domain.auction;

import dev.outcry.domain.Text;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/**
 * What is sold, by whom, and the room in which people watch and talk.
 *
 * @param title one line of 1 to 200 code points
 */
public record Lot(AuctionId auctionId, RoomId roomId, UserId seller, String title) {

  public Lot {
    Text.line("title", title, 200);
  }
}
