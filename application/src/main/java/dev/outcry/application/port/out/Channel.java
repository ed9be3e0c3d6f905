package dev.outcry.application.port.out;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/** What a feed carries messages on. */
public record Channel(String name) {

  /** Who comes and goes, whoever it is. */
  public static final Channel PRESENCE = new Channel("presence");

  /** Who blocks or unblocks somebody, whoever it is. */
  public static final Channel BLOCKS = new Channel("blocks");

  /** Changes of a room's timeline. */
  public static Channel of(RoomId roomId) {
    return new Channel("room:" + roomId.value());
  }

  /** Changes of an auction. */
  public static Channel of(AuctionId auctionId) {
    return new Channel("auction:" + auctionId.value());
  }

  /** What one person is told. */
  public static Channel of(UserId person) {
    return new Channel("user:" + person.value());
  }

  /** Answers for those who wait in one process. */
  public static Channel ofInstance(String instance) {
    return new Channel("instance:" + instance);
  }
}
