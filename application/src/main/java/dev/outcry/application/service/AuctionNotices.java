package dev.outcry.application.service;

import dev.outcry.application.port.out.Audience;
import dev.outcry.application.port.out.Effect.Announcement;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidPlaced;
import dev.outcry.domain.auction.Hammer;
import dev.outcry.domain.notice.NoticeKind;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What people are told of an auction: once per person, kind and bid. */
final class AuctionNotices {

  private AuctionNotices() {}

  /** What announcements of this auction are filed under: no bid waits for them. */
  static String source(AuctionId id) {
    return "notices:" + id.value();
  }

  /** Whoever led before, and if the end moved, whoever else bids or follows. */
  static List<Announcement> bid(Auction before, Auction after, BidPlaced placed) {
    AuctionId id = after.id();
    UserId bidder = placed.bid().bidder();
    List<Announcement> told = new ArrayList<>();
    before
        .leader()
        .filter(leader -> !after.standing().isLedBy(leader))
        .map(leader -> ofBid(after, NoticeKind.OUTBID, price(after), Audience.of(id, leader)))
        .ifPresent(told::add);
    if (placed.extended()) {
      told.add(ofBid(after, NoticeKind.EXTENDED, end(after), Audience.followersBut(id, bidder)));
    }
    return told;
  }

  /** Everyone who had to do with it. */
  static List<Announcement> closed(Auction auction) {
    return Objects.requireNonNull(auction.hammer())
        .fold(
            sold -> sold(auction, sold.winner()),
            unsold -> unsold(auction, unsold),
            cancelled -> cancelled(auction, cancelled.by()));
  }

  private static List<Announcement> sold(Auction auction, UserId winner) {
    AuctionId id = auction.id();
    UserId seller = auction.lot().seller();
    return List.of(
        once(auction, NoticeKind.WON, price(auction), Audience.of(id, winner)),
        once(auction, NoticeKind.SOLD, price(auction), Audience.of(id, seller)),
        once(auction, NoticeKind.LOST, price(auction), Audience.biddersBut(id, winner)));
  }

  private static List<Announcement> unsold(Auction auction, Hammer.Unsold unsold) {
    UserId seller = auction.lot().seller();
    Map<String, Object> params = new HashMap<>(about(auction));
    params.put("reason", unsold.reason().name());
    return Stream.of(Audience.of(auction.id(), seller), Audience.biddersBut(auction.id(), seller))
        .map(audience -> once(auction, NoticeKind.UNSOLD, params, audience))
        .toList();
  }

  private static List<Announcement> cancelled(Auction auction, UserId by) {
    UserId seller = auction.lot().seller();
    List<Announcement> told = new ArrayList<>();
    if (!by.equals(seller)) {
      told.add(toAll(auction, Audience.of(auction.id(), seller)));
    }
    if (!auction.draft()) {
      told.add(toAll(auction, Audience.followersBut(auction.id(), by)));
    }
    return told;
  }

  private static Announcement toAll(Auction auction, Audience audience) {
    return once(auction, NoticeKind.CANCELLED, about(auction), audience);
  }

  /** Everyone who bids or follows. */
  static Announcement endingSoon(Auction auction, Instant at) {
    return announcement(
        auction,
        NoticeKind.ENDING_SOON.name(),
        new Told(NoticeKind.ENDING_SOON, end(auction), Audience.followers(auction.id())),
        at);
  }

  private record Told(NoticeKind kind, Map<String, Object> params, Audience audience) {}

  private static Announcement ofBid(
      Auction auction, NoticeKind kind, Map<String, Object> params, Audience audience) {
    Told told = new Told(kind, params, audience);
    return announcement(auction, kind + ":" + auction.decisions(), told, auction.decidedAt());
  }

  private static Announcement once(
      Auction auction, NoticeKind kind, Map<String, Object> params, Audience audience) {
    return announcement(
        auction, kind.name(), new Told(kind, params, audience), auction.decidedAt());
  }

  private static Announcement announcement(Auction auction, String what, Told told, Instant at) {
    String source = source(auction.id());
    return new Announcement(
        source, source + ":" + what, told.kind(), told.params(), told.audience(), at);
  }

  private static Map<String, Object> about(Auction auction) {
    return Map.of("auctionId", auction.id().value(), "version", auction.version());
  }

  private static Map<String, Object> price(Auction auction) {
    Map<String, Object> params = new HashMap<>(AuctionNotes.price(auction));
    params.putAll(about(auction));
    return params;
  }

  private static Map<String, Object> end(Auction auction) {
    Map<String, Object> params = new HashMap<>(about(auction));
    params.put("endsAt", auction.endsAt().toString());
    return params;
  }
}
