package dev.outcry.acceptance.core;

import static dev.outcry.adapter.tck.Samples.anyName;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.driver.QuickHasher;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateGroupRoom;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.application.port.in.SignalTyping;
import dev.outcry.application.port.in.WatchRoom;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule M-22 to the millisecond. */
class TypingTest {

  private final ManualClock clock = new ManualClock();
  private final Outcry outcry =
      Outcry.builder().clock(clock).passwordHasher(new QuickHasher()).build();

  @AfterEach
  void close() {
    outcry.close();
  }

  @Test
  void othersAreToldOnceInThreeSecondsOfEach() {
    UserId ann = anyone();
    UserId ben = anyone();
    UserId cat = anyone();
    RoomId room = roomOf(ann, ben, cat);
    Typists heard = new Typists();
    outcry.watchRoom().watch(new WatchRoom.Command(cat, room, Optional.empty()), heard);
    heard.awaitSynced();

    type(ann, room);
    type(ann, room);
    clock.advance(Duration.ofMillis(2_999));
    type(ann, room);
    clock.advance(Duration.ofMillis(1));
    type(ann, room);
    type(ben, room);

    Await.until("ben is heard", () -> heard.people.contains(ben));
    assertThat(heard.people).containsExactly(ann, ann, ben);
  }

  private static final class Typists extends RecordingWatcher {
    private final List<UserId> people = new CopyOnWriteArrayList<>();

    @Override
    public void typing(UserId person) {
      people.add(person);
    }
  }

  private void type(UserId person, RoomId room) {
    outcry.signalTyping().signal(new SignalTyping.Command(person, room));
  }

  private UserId anyone() {
    return outcry
        .signUp()
        .signUp(new SignUp.Command(anyName() + "@example.org", "correct horse", "Ann"))
        .user()
        .id();
  }

  private RoomId roomOf(UserId owner, UserId... others) {
    return outcry
        .createGroupRoom()
        .create(new CreateGroupRoom.Command(owner, new RoomName("room"), Set.of(others)))
        .id();
  }
}
