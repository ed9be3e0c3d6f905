package dev.outcry.adapter.out.postgres;

import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Users;
import java.time.Clock;

/** Every port that keeps something, of one technology. */
record Stores(
    Users users,
    Accounts accounts,
    Rooms rooms,
    Auctions auctions,
    Effects effects,
    Timeline timeline) {

  static Stores inMemory() {
    InMemoryAdapters memory = new InMemoryAdapters(Clock.systemUTC());
    return new Stores(
        memory.users(),
        memory.accounts(),
        memory.rooms(),
        memory.auctions(),
        memory.effects(),
        memory.timeline());
  }

  static Stores in(Database database) {
    return new Stores(
        new PostgresUsers(database),
        new PostgresAccounts(database),
        new PostgresRooms(database),
        new PostgresAuctions(database),
        new PostgresEffects(database),
        new PostgresTimeline(database));
  }
}
