package dev.outcry.adapter.tck;

import java.util.concurrent.atomic.AtomicBoolean;

/** Looks at something while it changes. */
final class Watch {

  private static final int WATCHERS = 3;

  private Watch() {}

  /** Looks again and again, from several threads, until the change is over, and once more then. */
  static void during(Runnable change, Runnable look) {
    AtomicBoolean over = new AtomicBoolean();
    Race.of(
        1 + WATCHERS,
        runner -> {
          if (runner == 0) {
            try {
              change.run();
            } finally {
              over.set(true);
            }
          } else {
            while (!over.get()) {
              look.run();
            }
            look.run();
          }
          return runner;
        });
  }
}
