package dev.outcry.acceptance.core.support;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.TraceContext;
import java.util.concurrent.CompletionStage;

/** A lane of an instance that asks, while others answer. */
public final class Asking<C> implements CommandLane<C> {

  private final CommandLane<C> real;

  private Asking(CommandLane<C> real) {
    this.real = real;
  }

  /** The same, but that what starts on it answers nobody. */
  public static Wiring on(Wiring real) {
    return real.withLanes(
        new Asking<>(real.messages()), new Asking<>(real.bids()), new Asking<>(real.marks()));
  }

  @Override
  public CompletionStage<Appended> append(String key, C command) {
    return real.append(key, command);
  }

  @Override
  public CompletionStage<Appended> append(String key, C command, TraceContext trace) {
    return real.append(key, command, trace);
  }

  @Override
  public Attachment attach(LaneHandler<C> handler) {
    return () -> {};
  }
}
