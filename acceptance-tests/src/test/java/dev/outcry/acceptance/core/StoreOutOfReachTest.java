package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.acceptance.core.support.Lanes;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Those who were seen to be members go on sending while the store of rooms is out of reach. */
class StoreOutOfReachTest {

  private final ManualClock clock = new ManualClock();
  private final Lanes lanes = new Lanes(clock);
  private final Wiring wiring = lanes.in(Wiring.inMemory(clock));
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean outOfReach;
  private final Outcry outcry =
      wiring.withStore(rooms(wiring.rooms()), wiring.auctions(), wiring.effects()).start();
  private final RoomId room = new Talk(outcry).group(People.ANN, People.BOB);

  @AfterEach
  void stop() {
    outcry.close();
  }

  @Test
  void whoWasSeenToBeAMemberGoesOnSending() {
    send(People.ANN, "before");
    outOfReach = true;
    send(People.ANN, "meanwhile");
    assertThat(lanes.messages().log()).hasSize(2);
  }

  @Test
  void whoWasNotSeenIsToldToTryAgain() {
    send(People.ANN, "before");
    outOfReach = true;
    assertThatThrownBy(() -> send(People.BOB, "hello")).isInstanceOf(UnavailableException.class);
    assertThat(lanes.messages().log()).hasSize(1);
  }

  @Test
  void aStoreThatIsOutOfReachIsNotAskedAtEveryMessage() {
    send(People.ANN, "before");
    outOfReach = true;
    send(People.ANN, "one");
    int before = asked.get();
    send(People.ANN, "two");
    assertThat(asked.get()).isEqualTo(before);
    clock.advance(Duration.ofSeconds(2));
    send(People.ANN, "three");
    assertThat(asked.get()).isGreaterThan(before);
  }

  @Test
  void whoLeftIsNotTrustedAnyLonger() {
    send(People.BOB, "before");
    new Talk(outcry).leave(People.BOB, room);
    assertThatThrownBy(() -> send(People.BOB, "after")).isInstanceOf(RefusedException.class);
    outOfReach = true;
    assertThatThrownBy(() -> send(People.BOB, "later")).isInstanceOf(UnavailableException.class);
  }

  private void send(UserId sender, String text) {
    new Talk(outcry).send(sender, room, text, text);
  }

  private Rooms rooms(Rooms real) {
    return (Rooms)
        Proxy.newProxyInstance(
            Rooms.class.getClassLoader(),
            new Class<?>[] {Rooms.class},
            (proxy, method, arguments) -> {
              asked.incrementAndGet();
              if (outOfReach) {
                throw new UnavailableException("the rooms are out of reach");
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
