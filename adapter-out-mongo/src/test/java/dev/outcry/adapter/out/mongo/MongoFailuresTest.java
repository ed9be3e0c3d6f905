package dev.outcry.adapter.out.mongo;

import static dev.outcry.adapter.tck.Samples.ALL;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outcry.adapter.tck.Commit;
import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MongoFailuresTest {

  private static final MongoServer SERVER = MongoServer.start();
  private static final String IMPATIENT =
      "/failures?serverSelectionTimeoutMS=500&connectTimeoutMS=500&socketTimeoutMS=500";

  private final Timeline timeline =
      new MongoTimeline(Timelines.templateOf(SERVER.uri() + IMPATIENT));

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void whatWasCommittedSurvivesAKill() {
    Commit commit = Commit.toNew(anyRoomId()).say(anyUserId(), "hi").committedTo(timeline);

    SERVER.kill();
    assertReadsAreUnavailable(commit.roomId());
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> commit.then().say(anyUserId(), "ho").to(timeline));
    SERVER.restart();

    assertThat(timeline.head(commit.roomId())).isEqualTo(commit.after());
    assertThat(timeline.after(commit.roomId(), Seq.NONE, ALL)).isEqualTo(commit.entries());
    commit.then().say(anyUserId(), "ho").committedTo(timeline);
  }

  @Test
  void whatIsNotAnsweredInTimeIsUnknown() {
    Commit commit = Commit.toNew(anyRoomId()).say(anyUserId(), "hi").committedTo(timeline);

    SERVER.pause();
    try {
      Commit next = commit.then().say(anyUserId(), "ho");
      assertThatExceptionOfType(OutcomeUnknownException.class)
          .isThrownBy(
              () -> Assertions.assertTimeout(Duration.ofSeconds(10), () -> next.to(timeline)));
      assertReadsAreUnavailable(commit.roomId());
    } finally {
      SERVER.resume();
    }
    Head head =
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .ignoreExceptionsInstanceOf(UnavailableException.class)
            .until(() -> timeline.head(commit.roomId()), found -> true);
    assertThat(head.seq()).isBetween(new Seq(1), new Seq(2));
  }

  private void assertReadsAreUnavailable(RoomId room) {
    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> timeline.head(room));
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> timeline.after(room, Seq.NONE, ALL));
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> timeline.overview(anyUserId(), Map.of(room, Seq.NONE)));
  }
}
