package dev.outcry.application.service;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Auctions.Filter;
import dev.outcry.application.port.out.Auctions.Place;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notices which auctions end soon, and has it told: once by this instance, and once by all of them
 * since the notices are the same. Whoever bids or follows later than that has seen how late it is.
 */
final class EndingSoon {

  /** Most turns find none: then no more than so many are read in vain. */
  private static final int AT_ONCE = 50;

  private final Auctions auctions;
  private final TellPeople telling;
  private final Duration ahead;
  private final InstantSource clock;
  private Set<AuctionId> told = Set.of();

  EndingSoon(Auctions auctions, TellPeople telling, Duration ahead, InstantSource clock) {
    this.auctions = auctions;
    this.telling = telling;
    this.ahead = ahead;
    this.clock = clock;
  }

  /** One turn at a time. */
  void tick() {
    Instant now = clock.instant();
    Filter open =
        new Filter(
            Optional.of(AuctionStatus.OPEN),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            now);
    Set<AuctionId> soon = new HashSet<>();
    Optional<Place> place = Optional.of(new Place(now.plusMillis(1), new AuctionId("0")));
    while (place.isPresent()) {
      List<Auction> page = auctions.list(open, place, AT_ONCE);
      List<Auction> ending =
          page.stream().filter(auction -> !auction.endsAt().isAfter(now.plus(ahead))).toList();
      ending.stream().filter(a -> !told.contains(a.id())).forEach(auction -> tell(auction, now));
      ending.forEach(auction -> soon.add(auction.id()));
      place =
          ending.size() < AT_ONCE
              ? Optional.empty()
              : Optional.of(Place.of(ending.get(ending.size() - 1)));
    }
    told = soon;
  }

  private void tell(Auction auction, Instant now) {
    telling.tellOnce(AuctionNotices.endingSoon(auction, now));
  }
}
