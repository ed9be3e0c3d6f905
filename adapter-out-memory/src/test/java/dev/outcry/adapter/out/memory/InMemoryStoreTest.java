package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.AuctionsContract;
import dev.outcry.adapter.tck.EffectsContract;
import dev.outcry.adapter.tck.RoomsContract;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Rooms;

class InMemoryStoreTest implements RoomsContract, AuctionsContract, EffectsContract {

  private final InMemoryEffects effects = new InMemoryEffects();
  private final Rooms rooms = new InMemoryRooms(effects);
  private final Auctions auctions = new InMemoryAuctions(effects);

  @Override
  public Rooms rooms() {
    return rooms;
  }

  @Override
  public Auctions auctions() {
    return auctions;
  }

  @Override
  public Effects effects() {
    return effects;
  }
}
