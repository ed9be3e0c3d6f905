package dev.outcry.application.service;

import dev.outcry.application.port.in.ListAuctions;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Auctions.Filter;
import dev.outcry.application.port.out.Auctions.Place;
import dev.outcry.application.port.out.Watchlist;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionStatus;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

final class ListAuctionsService implements ListAuctions {

  private final Auctions auctions;
  private final Watchlist watchlist;
  private final InstantSource clock;
  private final Consumer<Auction> look;

  /**
   * @param look has an auction closed whose end has come
   */
  ListAuctionsService(
      Auctions auctions, Watchlist watchlist, InstantSource clock, Consumer<Auction> look) {
    this.auctions = auctions;
    this.watchlist = watchlist;
    this.clock = clock;
    this.look = look;
  }

  @Override
  public Page list(Query query) {
    if (isForOthers(query)) {
      return new Page(List.of(), Optional.empty());
    }
    Instant now = clock.instant();
    Filter filter = new Filter(query.status(), seller(query), query.title(), among(query), now);
    Portion<Auction> page =
        Portion.of(auctions.list(filter, query.after(), query.size() + 1), query.size());
    page.items().forEach(look);
    return new Page(
        page.items().stream()
            .map(auction -> AuctionService.view(auction, query.caller(), now))
            .toList(),
        page.lastBeforeMore().map(Place::of));
  }

  private Optional<Set<AuctionId>> among(Query query) {
    return query.watched() ? Optional.of(watchlist.of(query.caller())) : Optional.empty();
  }

  private static boolean isForOthers(Query query) {
    return isForDrafts(query)
        && query.seller().filter(id -> !id.equals(query.caller())).isPresent();
  }

  private static Optional<UserId> seller(Query query) {
    return isForDrafts(query) ? Optional.of(query.caller()) : query.seller();
  }

  private static boolean isForDrafts(Query query) {
    return query.status().filter(AuctionStatus.DRAFT::equals).isPresent();
  }
}
