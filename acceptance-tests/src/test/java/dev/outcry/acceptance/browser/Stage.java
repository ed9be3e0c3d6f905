package dev.outcry.acceptance.browser;

import dev.outcry.acceptance.server.RunningServer;
import java.util.Optional;

/** The browser and the server of all tests of the page; begun when the first one asks. */
final class Stage {

  private Stage() {}

  /** Stops the test, loudly, where there is no browser. */
  static Chromium chromium() {
    return Browsers.ONE.get();
  }

  /** In memory, with its demo, whose auction is open as long as tests are run. */
  static RunningServer server() {
    return Shared.SERVER;
  }

  private enum Browsers {
    ONE;

    private final Optional<Chromium> started = Chromium.start();

    Chromium get() {
      return started.orElseGet(Chromium::missing);
    }
  }

  private static final class Shared {
    static final RunningServer SERVER =
        RunningServer.inMemory().withDemo().set("outcry.demo-auction=1h").start();
  }
}
