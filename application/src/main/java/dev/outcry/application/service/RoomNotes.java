package dev.outcry.application.service;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.CommandLane.Appended;
import dev.outcry.application.port.out.Effect.RoomNote;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts notes into rooms: they are there once the rooms' lane has them. */
final class RoomNotes {

  private final Rooms rooms;
  private final CommandLane<RoomCommand> lane;
  private final InstantSource clock;

  RoomNotes(Rooms rooms, CommandLane<RoomCommand> lane, InstantSource clock) {
    this.rooms = rooms;
    this.lane = lane;
    this.clock = clock;
  }

  /**
   * One command per room and run of notes: it is taken whole or not at all. A room that gets a
   * second one gets it when it has the first.
   */
  void post(List<RoomNote> notes) {
    Map<RoomId, CompletionStage<Appended>> underWay = new HashMap<>();
    int begin = 0;
    while (begin < notes.size()) {
      RoomId roomId = notes.get(begin).roomId();
      int end =
          IntStream.range(begin, notes.size())
              .filter(i -> !notes.get(i).roomId().equals(roomId))
              .findFirst()
              .orElse(notes.size());
      Optional<DirectPair> opens = notes.get(begin).opens();
      RoomId room = opens.map(pair -> opened(roomId, pair)).orElse(roomId);
      Optional.ofNullable(underWay.remove(room)).ifPresent(RoomNotes::await);
      underWay.put(room, append(room, notes.subList(begin, end)));
      begin = end;
    }
    underWay.values().forEach(RoomNotes::await);
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

  private CompletionStage<Appended> append(RoomId roomId, List<RoomNote> run) {
    List<KeyedNote> notes =
        run.stream().map(effect -> new KeyedNote(effect.key(), effect.note())).toList();
    return lane.append(roomId.value(), new RoomCommand.PostNotes(roomId, notes));
  }

  private static void await(CompletionStage<Appended> underWay) {
    try {
      underWay.toCompletableFuture().join();
    } catch (CompletionException failed) {
      throw new UnavailableException("the rooms' lane did not take an effect", failed.getCause());
    }
  }
}
