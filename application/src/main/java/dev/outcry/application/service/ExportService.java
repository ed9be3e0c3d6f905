package dev.outcry.application.service;

import dev.outcry.application.port.in.ExportPerson;
import dev.outcry.application.port.in.ViewProfile;
import dev.outcry.application.port.out.Accounts.Account;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Connections;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.Reports;
import dev.outcry.application.port.out.Timeline.PlaceInRoom;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionStatus;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.connection.ConnectionStatus;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Reactions;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Walks through every store in which there is something of a person, as their erasure does. */
final class ExportService implements ExportPerson {

  private static final int AT_ONCE = 200;

  private final Ports ports;
  private final ViewProfile profiles;
  private final InstantSource clock;

  ExportService(Ports ports, ViewProfile profiles, InstantSource clock) {
    this.ports = ports;
    this.profiles = profiles;
    this.clock = clock;
  }

  @Override
  public void export(UserId caller, Taker taker) {
    tellWhoItIs(caller, taker);
    ports.rooms().of(caller).forEach(each -> taker.room(each.room(), each.membership()));
    inPages(
        after -> ports.timeline().leftBy(caller, after, AT_ONCE),
        PlaceInRoom::of,
        entry -> taker.entry(withoutReactions(entry)));
    inPages(
        after -> ports.attachments().ofOwner(caller, after, AT_ONCE),
        (Attachments.Stored stored) -> stored.attachment().id(),
        taker::file);
    tellOfOthers(caller, taker);
    inPages(
        before -> ports.notices().list(caller, before, AT_ONCE),
        (Notices.Kept kept) -> Notices.Place.of(kept.notice()),
        taker::notice);
    inPages(
        before -> ports.reports().of(caller, before, AT_ONCE), Reports.Place::of, taker::report);
    tellOfAuctions(caller, taker);
    ports.pushSubscriptions().of(List.of(caller)).forEach(taker::browser);
    ports.inquiries().of(caller).forEach(taker::inquiry);
  }

  private void tellWhoItIs(UserId caller, Taker taker) {
    ViewProfile.Profile profile = profiles.view(caller);
    Optional<Account> account = ports.accounts().findByUser(caller);
    taker.account(profile, account.map(Account::role).orElse(UserRole.USER));
    ports.accounts().identitiesOf(caller).forEach(taker::identity);
    ports.sessions().of(caller).forEach(taker::session);
  }

  private void tellOfOthers(UserId caller, Taker taker) {
    for (ConnectionStatus status : ConnectionStatus.values()) {
      inPages(
          before -> ports.connections().list(caller, status, before, AT_ONCE),
          (Connection connection) -> Connections.Place.of(connection, caller),
          taker::connection);
    }
    ports.blocks().of(caller).forEach(taker::blocked);
  }

  private void tellOfAuctions(UserId caller, Taker taker) {
    ports.watchlist().of(caller).forEach(taker::watched);
    Instant now = clock.instant();
    for (AuctionStatus status : AuctionStatus.values()) {
      Auctions.Filter own =
          new Auctions.Filter(
              Optional.of(status), Optional.of(caller), Optional.empty(), Optional.empty(), now);
      inPages(
          after -> ports.auctions().list(own, after, AT_ONCE),
          Auctions.Place::of,
          (Auction auction) ->
              taker.auction(AuctionService.view(auction, caller, now), auction.terms().reserve()));
    }
    inPages(
        after -> ports.auctions().bidsOf(caller, after, AT_ONCE),
        Auctions.BidPlace::of,
        taker::bid);
  }

  private static Entry withoutReactions(Entry entry) {
    return new Entry(
        entry.roomId(),
        entry.seq(),
        entry.rev(),
        entry.posting(),
        entry.content(),
        entry.change(),
        Reactions.NONE);
  }

  private static <T, P> void inPages(
      Function<Optional<P>, List<T>> reading, Function<T, P> place, Consumer<T> taker) {
    List<T> page = reading.apply(Optional.empty());
    page.forEach(taker);
    while (page.size() == AT_ONCE) {
      page = reading.apply(Optional.of(place.apply(page.get(page.size() - 1))));
      page.forEach(taker);
    }
  }
}
