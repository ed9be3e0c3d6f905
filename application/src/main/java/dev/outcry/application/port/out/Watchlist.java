package dev.outcry.application.port.out;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which auctions people keep an eye on. Safe for use by many threads.
 *
 * <ul>
 *   <li><b>W1</b> Every read sees every change that returned before it began; adding or removing
 *       twice is once.
 *   <li><b>W2</b> A person watches at most {@code limit} auctions, exactly so however many are
 *       added at once: beyond it {@code add} answers false and changes nothing.
 *   <li><b>W3</b> {@code watchers} answers everyone who watches an auction, in the order of their
 *       ids; after a person, those behind.
 *   <li><b>W4</b> Whoever is erased watches nothing; others watch on.
 * </ul>
 */
public interface Watchlist {

  /** Whether the person watches this now. */
  boolean add(UserId person, AuctionId auction, int limit);

  /** From now on the person does not watch it. */
  void remove(UserId person, AuctionId auction);

  /** What a person watches. */
  Set<AuctionId> of(UserId person);

  /** At most {@code limit} people. */
  List<UserId> watchers(AuctionId auction, Optional<UserId> after, int limit);

  /** Removes all that a person watches. */
  void erase(UserId person);
}
