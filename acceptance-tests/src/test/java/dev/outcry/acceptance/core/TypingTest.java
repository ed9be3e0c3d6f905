package dev.outcry.acceptance.core;

import static dev.outcry.acceptance.core.support.People.ANN;
import static dev.outcry.acceptance.core.support.People.BOB;
import static dev.outcry.acceptance.core.support.People.CAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.SignalTyping;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule M-22 to the millisecond. */
class TypingTest {

  private final ManualClock clock = new ManualClock();
  private final Outcry outcry = Outcry.builder().clock(clock).users(People.EVERYONE).build();
  private final Talk talk = new Talk(outcry);

  @AfterEach
  void close() {
    outcry.close();
  }

  @Test
  void othersAreToldOnceInThreeSecondsOfEach() {
    RoomId room = talk.group(ANN, BOB, CAT);
    Typists heard = new Typists();
    talk.watch(CAT, room, heard);
    heard.awaitSynced();

    type(ANN, room);
    type(ANN, room);
    clock.advance(Duration.ofMillis(2_999));
    type(ANN, room);
    clock.advance(Duration.ofMillis(1));
    type(ANN, room);
    type(BOB, room);

    Await.until("bob is heard", () -> heard.people.contains(BOB));
    assertThat(heard.people).containsExactly(ANN, ANN, BOB);
  }

  private void type(UserId person, RoomId room) {
    outcry.signalTyping().signal(new SignalTyping.Command(person, room));
  }

  private static final class Typists extends RecordingWatcher {
    private final List<UserId> people = new CopyOnWriteArrayList<>();

    @Override
    public void typing(UserId person) {
      people.add(person);
    }
  }
}
