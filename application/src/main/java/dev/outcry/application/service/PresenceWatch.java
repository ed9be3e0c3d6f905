package dev.outcry.application.service;

import dev.outcry.application.port.in.WatchPresence.Change;
import dev.outcry.application.port.in.WatchPresence.Command;
import dev.outcry.application.port.in.WatchPresence.Watch;
import dev.outcry.application.port.in.WatchPresence.Watcher;
import java.util.function.Consumer;

/** One who watches others come and go. One that throws is not called again. */
final class PresenceWatch implements Watch {

  private final Command command;
  private final Watcher watcher;
  private final Consumer<PresenceWatch> whenClosed;
  private int counted = -1;

  PresenceWatch(Command command, Watcher watcher, Consumer<PresenceWatch> whenClosed) {
    this.command = command;
    this.watcher = watcher;
    this.whenClosed = whenClosed;
  }

  Command command() {
    return command;
  }

  void begin() {
    guarded(watcher::begun);
  }

  void tell(Change change) {
    guarded(() -> watcher.changed(change));
  }

  /** Says nothing that was said before. */
  synchronized void tell(int online) {
    if (online != counted) {
      counted = online;
      guarded(() -> watcher.counted(online));
    }
  }

  private void guarded(Runnable call) {
    try {
      call.run();
    } catch (Throwable broken) {
      close();
      BackgroundFailures.report(broken);
    }
  }

  @Override
  public void close() {
    whenClosed.accept(this);
  }
}
