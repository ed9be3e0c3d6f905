package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.in.OpenSession;
import dev.outcry.application.port.in.OpenSession.Opened;
import org.jspecify.annotations.Nullable;

/**
 * A session counts as one of its person's from when it is let in to its end, whichever is first.
 */
final class Attendance {

  private volatile @Nullable Opened opened;
  private volatile boolean over;

  void begin(OpenSession openSession, OpenSession.Command command) {
    opened = openSession.open(command);
    if (over) {
      end();
    }
  }

  void end() {
    over = true;
    Opened present = opened;
    if (present != null) {
      present.close();
    }
  }
}
