package dev.outcry.acceptance.driver;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What people are told of auctions and rooms, and which auctions they follow; the caller first. */
public interface Notices {

  /**
   * @param auctionId empty if it is about a room
   * @param roomId empty if it is about an auction
   * @param seq where that was said, or where it began
   * @param lastSeq up to where
   * @param reason why it was not sold
   * @param endsAt in the scenario's time, if it is about the end
   */
  record Told(
      String id,
      String kind,
      String auctionId,
      String roomId,
      OptionalLong seq,
      OptionalLong lastSeq,
      OptionalLong price,
      Optional<String> reason,
      Optional<String> endsAt) {}

  /**
   * @param unread how many of them, and of those on other pages
   */
  record Mine(List<Told> notices, int unread) {}

  /** Somebody is told live. */
  interface Watch extends AutoCloseable {
    /** All that came so far. */
    List<Told> seen();

    @Override
    void close();
  }

  /** All pages together, latest first. */
  Answer<Mine> mine(String caller);

  /** All of them have been read. */
  Answer<String> readAll(String caller);

  Watch watch(String caller);

  Answer<String> follow(String caller, String auctionId);

  Answer<String> unfollow(String caller, String auctionId);

  /** What the caller follows and has not ended, by id. */
  Answer<List<String>> followed(String caller);
}
