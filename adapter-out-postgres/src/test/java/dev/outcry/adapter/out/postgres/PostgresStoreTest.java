package dev.outcry.adapter.out.postgres;

import dev.outcry.adapter.tck.AuctionsContract;
import dev.outcry.adapter.tck.EffectsContract;
import dev.outcry.adapter.tck.RoomsContract;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Rooms;

class PostgresStoreTest implements RoomsContract, AuctionsContract, EffectsContract {

  private final Effects effects = new PostgresEffects(Databases.shared());
  private final Rooms rooms = new PostgresRooms(Databases.shared());
  private final Auctions auctions = new PostgresAuctions(Databases.shared());

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
