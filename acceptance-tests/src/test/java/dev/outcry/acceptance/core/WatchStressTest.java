package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.LossyFeed;
import dev.outcry.acceptance.core.support.Meanwhile;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.WatchRoom.Watch;
import dev.outcry.application.port.out.Channel;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 4 with everything at once: a feed that loses, watchers that stall, come late and go. */
class WatchStressTest {

  private static final int TALKERS = 6;
  private static final int TURNS = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverHappensInBetweenEveryoneEndsWithWhatTheRoomHolds(long seed) {
    Wiring plain = Wiring.inMemory();
    LossyFeed feed = new LossyFeed(plain.feed(), seed);
    Outcry outcry = Meanwhile.jitter(plain.withFeed(feed)).start();
    Talk talk = new Talk(outcry);
    RoomId room = talk.group(People.ANN, People.crowd(TALKERS));
    Random random = new Random(seed);

    feed.lose(25, Channel.of(room));
    CompletableFuture<Object> talking =
        CompletableFuture.supplyAsync(
            () -> Together.run(TALKERS, talker -> talksAndEdits(talk, talker, room)));
    List<Fickle> watchers = new ArrayList<>();
    while (!talking.isDone()) {
      if (watchers.size() < 40) {
        watchers.add(new Fickle(random.nextLong()).watch(talk, room, lastRev(random, plain, room)));
      }
      watchers.forEach(Fickle::wake);
    }
    Await.answer(talking);
    feed.lose(0);
    Persisted last = talk.say(People.ANN, room, "last");

    Map<Seq, Entry> truth =
        Talk.timeline(plain.timeline(), room).stream()
            .collect(Collectors.toMap(Entry::seq, Function.identity()));
    for (Fickle watcher : watchers) {
      Await.until("all is there", () -> watcher.wake().lastRev().equals(last.rev()));
      watcher.assertInOrder();
      assertThat(truth).containsAllEntriesOf(watcher.present());
      assertThat(watcher.present().values())
          .as("what changed after %s", watcher.from)
          .containsAll(
              truth.values().stream().filter(e -> e.rev().compareTo(watcher.from) > 0).toList());
    }
    outcry.close();
    plain.close();
  }

  private static Object talksAndEdits(Talk talk, int talker, RoomId room) {
    Random random = new Random(talker);
    UserId who = People.person(talker);
    List<Seq> mine = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      if (mine.isEmpty() || random.nextInt(3) > 0) {
        mine.add(talk.say(who, room, talker + " says " + turn).seq());
      } else if (random.nextInt(4) > 0) {
        talk.edit(who, room, mine.get(random.nextInt(mine.size())), talker + " means " + turn);
      } else {
        talk.delete(who, room, mine.remove(random.nextInt(mine.size())));
      }
    }
    return talker;
  }

  private static Rev lastRev(Random random, Wiring wiring, RoomId room) {
    return new Rev(random.nextInt((int) wiring.timeline().head(room).rev().value() + 1));
  }

  /** Takes some, then none for a while. */
  private static final class Fickle extends RecordingWatcher {
    private final Random random;
    private Rev from = Rev.NONE;
    private Watch watch;

    Fickle(long seed) {
      random = new Random(seed);
    }

    Fickle watch(Talk talk, RoomId room, Rev lastRev) {
      from = lastRev;
      watch = talk.watchAfter(People.ANN, room, lastRev, this);
      return this;
    }

    @Override
    public void entry(EntryView entry) {
      super.entry(entry);
      if (random.nextInt(20) == 0) {
        ready(false);
      }
    }

    Fickle wake() {
      if (!isReady()) {
        ready(true);
        watch.ready();
      }
      return this;
    }
  }
}
