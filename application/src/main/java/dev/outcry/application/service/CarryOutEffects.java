package dev.outcry.application.service;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.RoomCommand.KeyedNote;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.DirectPair;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Carries out what decisions caused: each effect at least once, those of one source in their order.
 * An effect is done only once its room's lane has it; its key makes it once there.
 */
final class CarryOutEffects {

  private static final int AT_ONCE = 500;

  private final Effects effects;
  private final Rooms rooms;
  private final CommandLane<RoomCommand> lane;
  private final InstantSource clock;

  /** In one process, one thread at a time carries out a source: others would only repeat it. */
  private final List<Lock> stripes = Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();

  CarryOutEffects(
      Effects effects, Rooms rooms, CommandLane<RoomCommand> lane, InstantSource clock) {
    this.effects = effects;
    this.rooms = rooms;
    this.lane = lane;
    this.clock = clock;
  }

  /** All that a source has pending. */
  void of(String source) {
    alone(
        source,
        () -> {
          List<Effect> pending;
          do {
            pending = effects.pending(source, AT_ONCE);
            carryOut(pending);
          } while (pending.size() == AT_ONCE);
        });
  }

  /** These, which are all that a source has pending: it has just decided them. */
  void of(String source, List<Effect> pending) {
    alone(source, () -> carryOut(pending));
  }

  private void alone(String source, Runnable work) {
    Lock lock = stripes.get(Math.floorMod(source.hashCode(), stripes.size()));
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  /** All that a source has pending: now if possible, or else when the sweeper comes to it. */
  void soon(String source) {
    try {
      of(source);
    } catch (UnavailableException untilTheSweep) {
      return;
    }
  }

  /** What was left behind by whoever decided it. */
  void sweep() {
    effects.sources(AT_ONCE).forEach(this::soon);
  }

  /** One command per room and run of effects: it is taken whole or not at all. */
  private void carryOut(List<Effect> pending) {
    int begin = 0;
    while (begin < pending.size()) {
      RoomId roomId = pending.get(begin).roomId();
      int end =
          IntStream.range(begin, pending.size())
              .filter(i -> !pending.get(i).roomId().equals(roomId))
              .findFirst()
              .orElse(pending.size());
      Optional<DirectPair> opens = pending.get(begin).opens();
      RoomId room = opens.map(pair -> opened(roomId, pair)).orElse(roomId);
      append(room, pending.subList(begin, end));
      begin = end;
    }
  }

  /** Their room, which this makes unless they have it. */
  private RoomId opened(RoomId roomId, DirectPair pair) {
    Instant now = clock.instant();
    Room room = new Room(roomId, new Room.Direct(pair), UserId.SYSTEM, now);
    List<Membership> both =
        Stream.of(pair.first(), pair.second())
            .map(person -> Membership.of(room, person, MemberRole.MEMBER, Seq.NONE, now))
            .toList();
    return rooms.add(room, both).id();
  }

  private void append(RoomId roomId, List<Effect> run) {
    List<KeyedNote> notes =
        run.stream().map(effect -> new KeyedNote(effect.key(), effect.note())).toList();
    try {
      lane.append(roomId.value(), new RoomCommand.PostNotes(roomId, notes))
          .toCompletableFuture()
          .join();
    } catch (CompletionException failed) {
      throw new UnavailableException("the rooms' lane did not take an effect", failed.getCause());
    }
    effects.done(run);
  }
}
