package dev.outcry.acceptance.core.support;

import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.application.Outcry;
import dev.outcry.application.OutcryBuilder;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.ReadCommand;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Timeline;
import java.time.Clock;
import java.util.function.UnaryOperator;

/**
 * What a core runs on: adapters in memory, or whatever a test puts around or in place of them. Any
 * number of cores may be started on one wiring, and find the same stores.
 */
public record Wiring(
    InMemoryAdapters memory,
    Clock clock,
    Rooms rooms,
    Auctions auctions,
    Effects effects,
    Timeline timeline,
    CommandLane<RoomCommand> messages,
    CommandLane<AuctionCommand> bids,
    CommandLane<ReadCommand> marks,
    Feed feed)
    implements AutoCloseable {

  private static final byte[] SECRET = new byte[32];

  /** Everything in memory, by the system's clock. */
  public static Wiring inMemory() {
    return inMemory(Clock.systemUTC());
  }

  /** Everything in memory, by this clock. */
  public static Wiring inMemory(Clock clock) {
    InMemoryAdapters memory = new InMemoryAdapters(clock);
    return new Wiring(
        memory,
        clock,
        memory.rooms(),
        memory.auctions(),
        memory.effects(),
        memory.timeline(),
        memory.messages(),
        memory.bids(),
        memory.readReceipts(),
        memory.feed());
  }

  public Wiring withStore(Rooms rooms, Auctions auctions, Effects effects) {
    return new Wiring(
        memory, clock, rooms, auctions, effects, timeline, messages, bids, marks, feed);
  }

  public Wiring withTimeline(Timeline timeline) {
    return new Wiring(
        memory, clock, rooms, auctions, effects, timeline, messages, bids, marks, feed);
  }

  public Wiring withLanes(
      CommandLane<RoomCommand> messages,
      CommandLane<AuctionCommand> bids,
      CommandLane<ReadCommand> marks) {
    return new Wiring(
        memory, clock, rooms, auctions, effects, timeline, messages, bids, marks, feed);
  }

  public Wiring withFeed(Feed feed) {
    return new Wiring(
        memory, clock, rooms, auctions, effects, timeline, messages, bids, marks, feed);
  }

  /** Starts a core. Everyone is known to it. */
  public Outcry start() {
    return start(builder -> builder);
  }

  /** The same with something else in place of what it would run on. */
  public Outcry start(UnaryOperator<OutcryBuilder> choice) {
    OutcryBuilder builder =
        Outcry.builder()
            .clock(clock)
            .secret(SECRET)
            .users(People.EVERYONE)
            .store(rooms, auctions, effects)
            .timeline(timeline)
            .lanes(messages, bids, marks)
            .notices(memory.notices())
            .watchlist(memory.watchlist())
            .blocks(memory.blocks())
            .connections(memory.connections(), memory.inviteCodes())
            .erasures(memory.erasures())
            .attachments(memory.attachments())
            .deadLetters(memory.deadLetters())
            .feed(feed)
            .presence(memory.sessions(), memory.presence());
    return choice.apply(builder).build();
  }

  @Override
  public void close() {
    memory.close();
  }
}
