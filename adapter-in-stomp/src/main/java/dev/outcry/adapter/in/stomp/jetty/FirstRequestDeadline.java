package dev.outcry.adapter.in.stomp.jetty;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which no request has come completely within {@value #MILLIS} ms of their
 * beginning, however many bytes trickle in: the head of a request, not its body. After the first
 * request, the connector's idle time-out is what holds.
 */
final class FirstRequestDeadline extends AbstractLifeCycle implements Connection.Listener {

  static final long MILLIS = 8_000;
  private static final long BETWEEN_LOOKS = 500;

  private final Scheduler scheduler;

  /** Since when, in nanoseconds; only of those that may be overdue yet. */
  private final Map<Connection, Long> waiting = new ConcurrentHashMap<>();

  FirstRequestDeadline(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection instanceof ConnectionMetaData) {
      waiting.put(connection, System.nanoTime());
    }
  }

  @Override
  public void onClosed(Connection connection) {
    waiting.remove(connection);
  }

  @Override
  protected void doStart() {
    scheduler.schedule(this::look, BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (!isRunning() && !isStarting()) {
      return;
    }
    try {
      long now = System.nanoTime();
      waiting.forEach((connection, since) -> look(connection, now - since));
    } finally {
      scheduler.schedule(this::look, BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }
  }

  private void look(Connection connection, long nanos) {
    if (connection.getMessagesIn() > 0) {
      waiting.remove(connection);
    } else if (nanos >= TimeUnit.MILLISECONDS.toNanos(MILLIS)) {
      waiting.remove(connection);
      connection.getEndPoint().close();
    }
  }
}
