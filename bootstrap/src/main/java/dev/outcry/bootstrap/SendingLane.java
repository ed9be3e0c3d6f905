package dev.outcry.bootstrap;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.TraceContext;
import java.util.concurrent.CompletionStage;

/** A lane into which this instance only sends, since others have the role of handling it. */
record SendingLane<C>(CommandLane<C> lane) implements CommandLane<C> {

  @Override
  public CompletionStage<Appended> append(String key, C command) {
    return lane.append(key, command);
  }

  @Override
  public CompletionStage<Appended> append(String key, C command, TraceContext trace) {
    return lane.append(key, command, trace);
  }

  @Override
  public Attachment attach(LaneHandler<C> handler) {
    return () -> {};
  }
}
