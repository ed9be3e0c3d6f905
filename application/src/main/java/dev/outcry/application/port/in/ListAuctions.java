package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.application.port.in.ViewAuction.AuctionView;
import dev.outcry.application.port.out.Auctions.Place;
import dev.outcry.domain.Text;
import dev.outcry.domain.auction.AuctionStatus;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** The auctions there are, soonest end first. Drafts are found by their sellers alone. */
public interface ListAuctions {

  /** The largest page. */
  int MAX_SIZE = 100;

  /**
   * All that is given must hold.
   *
   * @param status at present; if left out, announced and not ended
   * @param title a part of it, in letters of either case: one line of 1 to 200 code points
   * @param watched only what the caller follows
   * @param after where an earlier page ended
   * @param size from 1; more than {@value #MAX_SIZE} is taken as that
   */
  record Query(
      UserId caller,
      Optional<AuctionStatus> status,
      Optional<UserId> seller,
      Optional<String> title,
      boolean watched,
      Optional<Place> after,
      int size) {
    public Query {
      require(size >= 1, "size", "must be at least 1");
      size = Math.min(size, MAX_SIZE);
      title.ifPresent(part -> Text.line("title", part, 200));
    }
  }

  /**
   * @param next where to go on from; empty at the end
   */
  record Page(List<AuctionView> auctions, Optional<Place> next) {
    public Page {
      auctions = List.copyOf(auctions);
    }
  }

  /** One page. */
  Page list(Query query);
}
