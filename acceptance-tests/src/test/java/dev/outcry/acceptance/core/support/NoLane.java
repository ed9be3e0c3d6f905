package dev.outcry.acceptance.core.support;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.TraceContext;
import dev.outcry.application.port.out.UnavailableException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A lane that is full, or whose broker is gone: it takes nothing. */
public final class NoLane<C> implements CommandLane<C> {

  @Override
  public CompletionStage<Appended> append(String key, C command) {
    return CompletableFuture.failedStage(new UnavailableException("the lane takes nothing"));
  }

  @Override
  public CompletionStage<Appended> append(String key, C command, TraceContext trace) {
    return append(key, command);
  }

  @Override
  public Attachment attach(LaneHandler<C> handler) {
    return () -> {};
  }
}
