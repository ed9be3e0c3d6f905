package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.acceptance.core.support.Lanes;
import dev.outcry.acceptance.core.support.LossyFeed;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.BanMember;
import dev.outcry.application.port.in.KickMember;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Rev;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Rule M-31: who is removed on one instance hears nothing more on another, within a second while
 * the feed carries what is published, and within 30 seconds whatever it loses. The lanes hand
 * nothing over, so no note helps.
 */
class RemovedWatchersTest {

  private static final Duration WITH_THE_FEED = Duration.ofSeconds(1);
  private static final Duration WITHOUT_IT = Duration.ofSeconds(30);

  private final Wiring plain = Wiring.inMemory();
  private final LossyFeed feed = new LossyFeed(plain.feed(), 7);
  private final Wiring wiring = new Lanes(plain.clock()).in(plain.withFeed(feed));
  private final Outcry here = wiring.start();
  private final Outcry there = wiring.start();
  private final Talk talk = new Talk(here);
  private final Talk talkThere = new Talk(there);

  @AfterEach
  void stop() {
    here.close();
    there.close();
    wiring.close();
  }

  @Test
  void whoLeavesIsKickedOrBannedIsCutOffOnEveryInstanceWithinASecond() {
    RoomId room = talk.group(People.ANN, People.crowd(3));
    RecordingWatcher left = watcher(room, 0);
    RecordingWatcher kicked = watcher(room, 1);
    RecordingWatcher banned = watcher(room, 2);

    talk.leave(People.person(0), room);
    here.kickMember().kick(new KickMember.Command(People.ANN, room, People.person(1)));
    here.banMember().ban(new BanMember.Command(People.ANN, room, People.person(2)));

    for (RecordingWatcher removed : List.of(left, kicked, banned)) {
      awaitRemoval(removed, WITH_THE_FEED);
    }
  }

  @Test
  void whatTheFeedLosesIsMadeGoodWithinHalfAMinute() {
    RoomId room = talk.group(People.ANN, People.person(1));
    RecordingWatcher kicked = watcher(room, 1);
    feed.lose(100);

    here.kickMember().kick(new KickMember.Command(People.ANN, room, People.person(1)));

    awaitRemoval(kicked, WITHOUT_IT);
    assertThat(feed.lost()).isPositive();
  }

  private RecordingWatcher watcher(RoomId room, int person) {
    RecordingWatcher watcher = new RecordingWatcher();
    talkThere.watchAfter(People.person(person), room, Rev.NONE, watcher);
    return watcher.awaitSynced();
  }

  private static void awaitRemoval(RecordingWatcher watcher, Duration time) {
    await()
        .pollDelay(Duration.ZERO)
        .atMost(time)
        .untilAsserted(
            () -> assertThat(watcher.removals()).containsExactly(RefusalCode.ROOM_NOT_FOUND));
  }
}
