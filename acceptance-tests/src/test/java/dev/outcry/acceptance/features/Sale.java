package dev.outcry.acceptance.features;

import dev.outcry.acceptance.driver.Auctions;
import dev.outcry.acceptance.driver.Auctions.Opened;
import dev.outcry.acceptance.driver.Auctions.View;

/** The auction that a scenario is about. */
public final class Sale {

  private final World world;
  private String seller = "";
  private String id = "";
  private String currency = "";

  Sale(World world) {
    this.world = world;
  }

  /** Its room is the scenario's room from now on. */
  void begin(String seller, String currency, Opened opened) {
    this.seller = seller;
    this.id = opened.auctionId();
    this.currency = currency;
    world.enter("the auction's room", opened.roomId());
  }

  String id() {
    return id;
  }

  String currency() {
    return currency;
  }

  View seenBySeller() {
    return seenBy(seller);
  }

  View seenBy(String viewer) {
    return auctions().view(world.person(viewer), id).get();
  }

  /** Who leads, as those who lead are told themselves; nobody else learns it. */
  String leader() {
    return String.join(
        " and ", world.everybody().stream().filter(name -> seenBy(name).leading()).toList());
  }

  private Auctions auctions() {
    return world.driver().auctions();
  }
}
