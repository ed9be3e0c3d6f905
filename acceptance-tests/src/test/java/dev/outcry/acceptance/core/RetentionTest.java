package dev.outcry.acceptance.core;

import static dev.outcry.acceptance.core.support.People.ANN;
import static dev.outcry.acceptance.core.support.People.BOB;
import static dev.outcry.acceptance.core.support.People.CAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateDirectRoom;
import dev.outcry.application.port.in.ListMyRooms.MyRoom;
import dev.outcry.application.port.in.ViewRoom;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was said is kept as long as was chosen for its type of room. */
class RetentionTest {

  private static final Duration KEPT = Duration.ofSeconds(10);

  private final ManualClock clock = new ManualClock();
  private final Wiring wiring = Wiring.inMemory(clock);
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean outOfReach;
  private final Outcry outcry = start();
  private final Talk talk = new Talk(outcry);
  private final RoomId group = talk.group(ANN, BOB);

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
  }

  @Test
  void whatIsOldBecomesATombstoneAndNothingElseDoes() {
    RoomId direct =
        outcry.createDirectRoom().create(new CreateDirectRoom.Command(ANN, BOB)).room().id();
    talk.say(ANN, direct, "kept for ever");
    talk.say(ANN, group, "one");
    talk.say(BOB, group, "two");
    talk.join(CAT, group);
    Await.until("Cat's coming is noted", () -> entries().size() == 3);
    Await.answer(talk.read(BOB, group, 3));
    clock.advance(Duration.ofSeconds(6));
    talk.say(ANN, group, "three");
    List<Entry> before = entries();
    RecordingWatcher watcher = new RecordingWatcher();
    talk.watch(BOB, group, watcher);
    watcher.awaitSynced();

    clock.advance(Duration.ofSeconds(5));
    watcher.awaitRev(new Rev(6));

    assertThat(entries()).extracting(Entry::isDeleted).containsExactly(true, true, false, false);
    assertThat(entries())
        .extracting(Entry::seq)
        .isEqualTo(before.stream().map(Entry::seq).toList());
    assertThat(entries().subList(2, 4)).isEqualTo(before.subList(2, 4));
    assertThat(entries().get(0).posting().key()).isEqualTo(before.get(0).posting().key());
    assertThat(unreadFor(BOB)).isEqualTo(1);
    assertThat(readBy(BOB)).isEqualTo(new Seq(3));

    clock.advance(Duration.ofSeconds(6));
    watcher.awaitRev(new Rev(7));

    assertThat(unreadFor(BOB)).isZero();
    assertThat(unreadFor(CAT)).isZero();
    assertThat(readBy(BOB)).isEqualTo(new Seq(3));
    assertThat(Talk.timeline(wiring.timeline(), direct))
        .singleElement()
        .matches(entry -> !entry.isDeleted());
    watcher.assertInOrder();
  }

  @Test
  void moreThanAtOnceIsGoneInOneTurnEachOnce() {
    for (int i = 1; i <= 450; i++) {
      talk.say(ANN, group, "no. " + i);
    }

    clock.advance(KEPT.plusMillis(1));

    Await.until("all is gone", () -> entries().stream().allMatch(Entry::isDeleted));
    assertThat(talk.say(BOB, group, "new").rev()).isEqualTo(new Rev(901));
  }

  @Test
  void whatIsAsOldAsCanBeStays() {
    talk.say(ANN, group, "one");
    clock.advance(KEPT);
    int turns = asked.get();
    Await.until("there were two turns", () -> asked.get() > turns + 1);

    assertThat(entries()).noneMatch(Entry::isDeleted);
  }

  @Test
  void whileAStoreIsOutOfReachItWaits() {
    outOfReach = true;
    talk.say(ANN, group, "one");
    clock.advance(KEPT.plusMillis(1));
    int turns = asked.get();
    Await.until("it was tried twice", () -> asked.get() > turns + 1);
    assertThat(entries()).noneMatch(Entry::isDeleted);

    outOfReach = false;

    Await.until("it is gone", () -> entries().stream().allMatch(Entry::isDeleted));
  }

  private Outcry start() {
    return wiring
        .withTimeline(observed(wiring.timeline()))
        .start(builder -> builder.retention(RoomType.GROUP, KEPT));
  }

  private Timeline observed(Timeline real) {
    return (Timeline)
        Proxy.newProxyInstance(
            Timeline.class.getClassLoader(),
            new Class<?>[] {Timeline.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("saidBefore")) {
                asked.incrementAndGet();
                if (outOfReach) {
                  throw new UnavailableException("the timeline is out of reach");
                }
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  private List<Entry> entries() {
    return Talk.timeline(wiring.timeline(), group);
  }

  private int unreadFor(UserId reader) {
    return outcry.listMyRooms().list(reader).stream()
        .filter(mine -> mine.room().id().equals(group))
        .mapToInt(MyRoom::unread)
        .sum();
  }

  private Seq readBy(UserId reader) {
    return outcry.viewRoom().view(new ViewRoom.Query(reader, group)).mark().read();
  }
}
