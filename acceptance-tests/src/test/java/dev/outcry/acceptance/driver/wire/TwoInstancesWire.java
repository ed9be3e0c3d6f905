package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.driver.Driver;
import dev.outcry.acceptance.server.ServerClock;
import dev.outcry.acceptance.server.TwoInstances;
import java.time.Instant;

/** Drives two instances over real servers, which stay for the whole run. */
public final class TwoInstancesWire implements Driver.Provider {

  @Override
  public String name() {
    return "two-instances";
  }

  @Override
  public Driver start() {
    return new WireDriver(Shared.INSTANCES.uris(), Shared.CLOCK);
  }

  /** Made when the first scenario needs it. */
  private static final class Shared {
    static final ServerClock CLOCK = new ServerClock(Instant.parse("2026-11-20T12:00:00Z"));
    static final TwoInstances INSTANCES =
        TwoInstances.start(each -> each.by(CLOCK).set("outcry.jwt.lifetime=36500d"));
  }
}
