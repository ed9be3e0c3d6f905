package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.in.OpenSession;
import dev.outcry.application.port.in.OpenSession.Opened;
import dev.outcry.domain.room.RoomId;
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

  /** There is one as soon as somebody can ask. */
  void enter(RoomId roomId) {
    Opened present = opened;
    if (present != null) {
      present.enter(roomId);
    }
  }

  void leaveView(RoomId roomId) {
    Opened present = opened;
    if (present != null) {
      present.leaveView(roomId);
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
