package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.PresenceContract;
import dev.outcry.adapter.tck.SessionsContract;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.Sessions;
import java.time.Duration;

class InMemorySessionsTest implements SessionsContract, PresenceContract {

  private final SettableClock clock = new SettableClock();
  private final InMemorySessions sessions = new InMemorySessions(clock, Sessions.LIFETIME);

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public Sessions sessionsOfAnotherInstance() {
    return sessions;
  }

  @Override
  public Presence presence() {
    return sessions.presence();
  }

  @Override
  public Duration lifetime() {
    return Sessions.LIFETIME;
  }

  @Override
  public void pass(Duration time) {
    clock.set(clock.instant().plus(time));
  }
}
