package dev.outcry.application.service;

import dev.outcry.application.port.out.Auctions.BidRef;
import dev.outcry.application.port.out.BidderEligibility;
import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Blocks.Block;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.room.Ban;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may not bid for what: those whom the seller blocks or has banned from the auction's room, and
 * those whom the program keeps out.
 */
final class BarredBidders {

  private final Blocks blocks;
  private final Rooms rooms;
  private final BidderEligibility eligibility;

  BarredBidders(Ports ports) {
    blocks = ports.blocks();
    rooms = ports.rooms();
    eligibility = ports.eligibility();
  }

  /** Those who may not, of those who do; each store is asked once. */
  Map<AuctionId, Set<UserId>> among(Collection<Lot> lots, Map<AuctionId, Set<BidRef>> bids) {
    Map<Lot, Set<UserId>> bidders = new HashMap<>();
    Map<RoomId, Set<UserId>> inRooms = new HashMap<>();
    Set<UserId> sellers = new HashSet<>();
    Set<UserId> all = new HashSet<>();
    for (Lot lot : lots) {
      Set<UserId> some =
          bids.get(lot.auctionId()).stream().map(BidRef::bidder).collect(Collectors.toSet());
      if (!some.isEmpty()) {
        bidders.put(lot, some);
        inRooms.put(lot.roomId(), some);
        sellers.add(lot.seller());
        all.addAll(some);
      }
    }
    if (bidders.isEmpty()) {
      return Map.of();
    }
    Set<Block> blocked = blocks.between(sellers, all);
    Map<RoomId, Set<Block>> banned = banned(inRooms);
    Map<AuctionId, Set<UserId>> barred = new HashMap<>();
    bidders.forEach(
        (lot, some) -> {
          Set<Block> here = banned.getOrDefault(lot.roomId(), Set.of());
          Set<UserId> out = new HashSet<>(eligibility.barred(lot, some));
          for (UserId bidder : some) {
            Block block = new Block(lot.seller(), bidder);
            if (blocked.contains(block) || here.contains(block)) {
              out.add(bidder);
            }
          }
          barred.put(lot.auctionId(), out);
        });
    return barred;
  }

  /** Who bars whom from which room. */
  private Map<RoomId, Set<Block>> banned(Map<RoomId, Set<UserId>> people) {
    return rooms.bansAmong(people).stream()
        .collect(
            Collectors.groupingBy(
                Ban::roomId,
                Collectors.mapping(ban -> new Block(ban.by(), ban.userId()), Collectors.toSet())));
  }
}
