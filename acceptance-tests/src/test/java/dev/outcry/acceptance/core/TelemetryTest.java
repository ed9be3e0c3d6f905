package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.LossyFeed;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.OpenSession;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Telemetry;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.limit.Limits;
import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateLimit;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Rev;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a core tells of what it does. */
class TelemetryTest {

  private final ManualClock clock = new ManualClock();
  private final Wiring plain = Wiring.inMemory(clock);
  private final LossyFeed feed = new LossyFeed(plain.feed(), 7);
  private final Told told = new Told();
  private final Outcry outcry =
      plain.withFeed(feed).start(builder -> builder.telemetry(told).limits(oneMessage()));
  private final Talk talk = new Talk(outcry);

  @AfterEach
  void stop() {
    outcry.close();
    plain.close();
  }

  @Test
  void oneCallTellsOfAllWhoWereHandedSomething() {
    RoomId room = talk.group(People.ANN, People.BOB, People.CAT);
    RecordingWatcher bob = new RecordingWatcher();
    RecordingWatcher cat = new RecordingWatcher();
    talk.watch(People.BOB, room, bob);
    talk.watch(People.CAT, room, cat);
    bob.awaitSynced();
    cat.awaitSynced();

    Rev rev = talk.say(People.ANN, room, "hello").rev();
    bob.awaitRev(rev);
    cat.awaitRev(rev);

    Await.until("it was told", () -> !told.deliveries.isEmpty());
    assertThat(told.deliveries).containsExactly("1 to 2");
    assertThat(told.rooms.getAsInt()).isEqualTo(1);
    assertThat(told.repaired).isEmpty();
  }

  @Test
  void whatTheFeedLostIsTold() {
    RoomId room = talk.group(People.ANN, People.BOB);
    RecordingWatcher bob = new RecordingWatcher();
    talk.watch(People.BOB, room, bob);
    bob.awaitSynced();
    feed.lose(100, Channel.of(room));
    talk.say(People.ANN, room, "lost");
    Await.until("it was lost", () -> feed.lost() == 1);
    feed.lose(0);
    clock.advance(Duration.ofMinutes(1));

    bob.awaitRev(talk.say(People.ANN, room, "found").rev());

    assertThat(told.repaired.stream().mapToInt(Integer::intValue).sum()).isBetween(1, 2);
  }

  @Test
  void whoIsTooFastIsTold() {
    RoomId room = talk.group(People.ANN, People.BOB);
    talk.say(People.ANN, room, "one");

    assertThatThrownBy(() -> talk.say(People.ANN, room, "two"))
        .isInstanceOf(RefusedException.class);

    assertThat(told.limited).containsExactly(RateKey.Kind.MESSAGES);
  }

  @Test
  void howLateTheHammerFellIsToldOnce() {
    Auction auction = new Bidding(outcry).open(BiddingMode.OPEN, clock.instant());
    clock.advance(Bidding.LASTS.plusSeconds(7));

    outcry.closeDueAuctions().closeDue();

    Await.until("it was told", () -> !told.late.isEmpty());
    outcry.closeDueAuctions().closeDue();
    assertThat(told.late).containsExactly(Duration.ofSeconds(7));
    assertThat(auction.endsAt()).isBefore(clock.instant());
  }

  @Test
  void sessionsCanBeCountedAtAnyTime() {
    OpenSession.Opened session =
        outcry.openSession().open(new OpenSession.Command(People.ANN, () -> Duration.ZERO));
    assertThat(told.sessions.getAsInt()).isEqualTo(1);

    session.close();

    assertThat(told.sessions.getAsInt()).isZero();
  }

  private static Limits oneMessage() {
    RateLimit one = new RateLimit(60_000_000, 1);
    return new Limits(
        one,
        RateLimit.NONE,
        RateLimit.NONE,
        RateLimit.NONE,
        RateLimit.NONE,
        RateLimit.NONE,
        RateLimit.NONE);
  }

  private static final class Told implements Telemetry {
    private final List<String> deliveries = new CopyOnWriteArrayList<>();
    private final List<Integer> repaired = new CopyOnWriteArrayList<>();
    private final List<RateKey.Kind> limited = new CopyOnWriteArrayList<>();
    private final List<Duration> late = new CopyOnWriteArrayList<>();
    private IntSupplier sessions = () -> -1;
    private IntSupplier rooms = () -> -1;

    @Override
    public void delivered(List<Entry> entries, int watchers) {
      deliveries.add(entries.size() + " to " + watchers);
    }

    @Override
    public void repaired(int entries) {
      repaired.add(entries);
    }

    @Override
    public void limited(RateKey.Kind kind) {
      limited.add(kind);
    }

    @Override
    public void closed(Duration after) {
      late.add(after);
    }

    @Override
    public void standing(IntSupplier sessions, IntSupplier rooms) {
      this.sessions = sessions;
      this.rooms = rooms;
    }
  }
}
