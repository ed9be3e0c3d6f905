package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.driver.Driver;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.server.ServerClock;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Drives one server with everything in memory, which stays for the whole run. */
public final class Wire implements Driver.Provider {

  @Override
  public String name() {
    return "wire";
  }

  @Override
  public Driver start() {
    return new WireDriver(List.of(Shared.SERVER.uri()), Shared.CLOCK);
  }

  /** Made when the first scenario needs it. */
  private static final class Shared {
    static final ServerClock CLOCK = new ServerClock(Instant.parse("2026-11-20T12:00:00Z"));
    static final RunningServer SERVER =
        RunningServer.inMemory()
            .with(Clock.class, () -> CLOCK)
            .set("outcry.jwt.lifetime=36500d")
            .set("outcry.jwt.refresh-lifetime=36500d")
            .start();
  }
}
