package dev.outcry.examples;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.JoinRoom;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.WatchRoom;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Content.Note;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.SystemCode;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * People who came to the auction's room to watch and to talk: they see every entry live, and remark
 * on some bids. Not thread-safe.
 */
final class Onlookers implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 10;
  private static final int BIDS_PER_REMARK = 4;
  private static final List<UserId> PEOPLE =
      List.of(new UserId("onlooker-1"), new UserId("onlooker-2"));
  private static final List<String> REMARKS =
      List.of(
          "And off it goes.",
          "My aunt had one just like it.",
          "Somebody really wants this.",
          "Too rich for me, but do go on.",
          "I would have stopped two bids ago.");

  private final Outcry outcry;
  private final RoomId roomId;
  private final BlockingQueue<Entry> arriving = new LinkedBlockingQueue<>();
  private final List<Entry> seen = new ArrayList<>();
  private final WatchRoom.Watch watch;
  private long noticedBids;
  private int remarks;

  /** Some people join the room and watch it from its beginning. */
  Onlookers(Outcry outcry, RoomId roomId) {
    this.outcry = outcry;
    this.roomId = roomId;
    PEOPLE.forEach(person -> outcry.joinRoom().join(new JoinRoom.Command(person, roomId)));
    watch =
        outcry
            .watchRoom()
            .watch(
                new WatchRoom.Command(PEOPLE.get(0), roomId, Optional.of(Rev.NONE)),
                view -> view.fold(visible -> arriving.add(visible.entry()), hidden -> false));
  }

  /** Returns once a bid that others may know of stands in the room, and perhaps a remark on it. */
  void notice(Decision decision) throws InterruptedException {
    long bids = decision.state().version();
    if (decision.refusal().isPresent() || bids == noticedBids) {
      return;
    }
    watchUntil(isNote(note -> Long.valueOf(bids).equals(note.params().get("bidCount"))));
    noticedBids = bids;
    if (bids % BIDS_PER_REMARK == 1) {
      remark();
    }
  }

  /** Stays until the hammer falls; answers all that stood in the room by then. */
  List<Entry> stayToTheEnd() throws InterruptedException {
    watchUntil(isNote(note -> note.code() == SystemCode.SOLD || note.code() == SystemCode.UNSOLD));
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    watch.close();
  }

  private void remark() {
    UserId speaker = PEOPLE.get(remarks % PEOPLE.size());
    String remark = REMARKS.get(remarks % REMARKS.size());
    remarks++;
    outcry
        .sendMessage()
        .send(new SendMessage.Command(speaker, roomId, remark))
        .persisted()
        .toCompletableFuture()
        .join();
  }

  private void watchUntil(Predicate<Entry> awaited) throws InterruptedException {
    Entry entry;
    do {
      entry = arriving.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (entry == null) {
        throw new IllegalStateException("nothing new in room " + roomId + ", yet more was due");
      }
      seen.add(entry);
    } while (!awaited.test(entry));
  }

  private static Predicate<Entry> isNote(Predicate<Note> condition) {
    return entry -> entry.content().note().filter(condition).isPresent();
  }
}
