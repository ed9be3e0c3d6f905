package dev.outcry.adapter.tck;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.TraceContext;
import dev.outcry.domain.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Writes down what it is asked for. */
final class PlainLane implements CommandLane<String> {

  static final TraceContext TRACE =
      new TraceContext("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
  static final CompletionStage<Appended> APPENDED =
      CompletableFuture.completedFuture(new Appended(new Position(1, 1), Instant.EPOCH));

  private final List<String> appended = new ArrayList<>();
  private @Nullable LaneHandler<String> handler;
  private boolean closed;

  @Override
  public CompletionStage<Appended> append(String key, String command) {
    appended.add(key + " " + command);
    return APPENDED;
  }

  @Override
  public CompletionStage<Appended> append(String key, String command, TraceContext trace) {
    appended.add(key + " " + command + " " + trace);
    return APPENDED;
  }

  @Override
  public Attachment attach(LaneHandler<String> handler) {
    this.handler = handler;
    return () -> closed = true;
  }

  List<String> appended() {
    return appended;
  }

  LaneHandler<String> handler() {
    return Objects.requireNonNull(handler);
  }

  boolean isClosed() {
    return closed;
  }
}
