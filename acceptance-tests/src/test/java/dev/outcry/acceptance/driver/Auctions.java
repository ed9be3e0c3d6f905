package dev.outcry.acceptance.driver;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Auctions and bids. People and auctions go by their ids, the caller always first; amounts are
 * minor units; times are the scenario's.
 */
public interface Auctions {

  /** From this price on, this is the least by which a bid must exceed it. */
  record Increment(long from, long step) {}

  /**
   * @param mode {@code RESET} or {@code ADD}
   */
  record SoftClose(Duration window, Duration extension, String mode, Duration cap) {}

  /**
   * @param mode {@code OPEN} or {@code PROXY}
   */
  record Terms(
      String mode,
      String currency,
      long startPrice,
      List<Increment> increments,
      OptionalLong reserve,
      OptionalLong buyNow,
      String startsAt,
      String endsAt,
      Optional<SoftClose> softClose) {}

  record Opened(String auctionId, String roomId) {}

  /**
   * @param expectedVersion the version that the bidder saw, if the bid shall count only for that
   */
  record Bid(String key, long amount, String currency, OptionalLong expectedVersion) {}

  /**
   * The answer to a bid.
   *
   * @param reason why it was refused
   */
  record Told(
      long bidSeq,
      String outcome,
      Optional<String> reason,
      long price,
      long minimum,
      boolean leading,
      boolean reserveMet,
      String endsAt,
      boolean extended,
      long version,
      String serverTime) {}

  /**
   * An auction as one person sees it.
   *
   * @param reason why it was not sold
   * @param cancelReason why it was called off
   * @param leading whether this person leads
   * @param buyNow for how much the lot can be had at once
   * @param winnerId who won, as far as this person may know
   */
  record View(
      String status,
      Optional<String> reason,
      Optional<String> cancelReason,
      long price,
      long minimum,
      long bidCount,
      boolean leading,
      Optional<String> winnerId,
      boolean reserveMet,
      OptionalLong buyNow,
      String endsAt,
      long version) {}

  /** A change that everybody who watches is told of. */
  record Change(
      String status, long price, long minimum, long bidCount, String endsAt, long version) {}

  /** Somebody watches the price. */
  interface Watch extends AutoCloseable {
    /** All that came so far, in the order in which it came. */
    List<Change> seen();

    @Override
    void close();
  }

  /**
   * @param pictures ids of files
   */
  Answer<Opened> open(String seller, String title, List<String> pictures, Terms terms);

  /** Without pictures. */
  default Answer<Opened> open(String seller, String title, Terms terms) {
    return open(seller, title, List.of(), terms);
  }

  /** Prepares it only. */
  Answer<Opened> draft(String seller, String title, Terms terms);

  Answer<View> publish(String seller, String auctionId);

  Answer<Told> bid(String bidder, String auctionId, Bid bid);

  /** Takes the lot at once. */
  Answer<Told> buy(String buyer, String auctionId, String key);

  Answer<View> lowerReserve(String seller, String auctionId, long reserve);

  /** Calls the auction off; an administrator does it as that. */
  Answer<View> cancel(String caller, String auctionId, Optional<String> reason);

  /** The answer to an own bid, once more; empty if there was no such bid. */
  Answer<Optional<Told>> find(String bidder, String auctionId, String key);

  /** Looking at an auction whose end has come has it closed, a little later. */
  Answer<View> view(String caller, String auctionId);

  /** Ids of the lot's pictures. */
  Answer<List<String>> pictures(String caller, String auctionId);

  /**
   * What is found, all pages together, by id.
   *
   * @param status if empty, announced and not ended
   */
  Answer<List<String>> list(
      String caller, Optional<String> status, Optional<String> seller, String title);

  /** Begins with the auction as it stands. */
  Answer<Watch> watch(String caller, String auctionId);
}
