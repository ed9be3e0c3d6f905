package dev.outcry.adapter.out.micrometer;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.ManyKeysHandler;
import dev.outcry.application.port.out.TraceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Gives commands the trace that they are appended in, and measures how they are handled. */
record ObservedLane<C>(CommandLane<C> lane, LaneMeters meters, Traces traces)
    implements CommandLane<C> {

  @Override
  public CompletionStage<Appended> append(String key, C command) {
    Optional<TraceContext> here = traces.here();
    return here.isPresent() ? lane.append(key, command, here.get()) : lane.append(key, command);
  }

  @Override
  public CompletionStage<Appended> append(String key, C command, TraceContext trace) {
    return lane.append(key, command, trace);
  }

  @Override
  public Attachment attach(LaneHandler<C> handler) {
    return lane.attach(
        handler instanceof ManyKeysHandler<C> many
            ? new OfManyKeys<>(many, this)
            : new OfOneKey<>(handler, this));
  }

  private void handling(Map<String, List<LaneHandler.LaneRecord<C>>> batches, Runnable work) {
    meters.handling(batches, () -> traces.handling(meters.name(), batches, work));
  }

  private record OfOneKey<C>(LaneHandler<C> handler, ObservedLane<C> lane)
      implements LaneHandler<C> {
    @Override
    public void handle(String key, List<LaneRecord<C>> batch) {
      lane.handling(Map.of(key, batch), () -> handler.handle(key, batch));
    }

    @Override
    public void setAside() {
      lane.meters.setAside();
      handler.setAside();
    }
  }

  private record OfManyKeys<C>(ManyKeysHandler<C> handler, ObservedLane<C> lane)
      implements ManyKeysHandler<C> {
    @Override
    public void handle(String key, List<LaneRecord<C>> batch) {
      lane.handling(Map.of(key, batch), () -> handler.handle(key, batch));
    }

    @Override
    public void handleAll(Map<String, List<LaneRecord<C>>> batches) {
      lane.handling(batches, () -> handler.handleAll(batches));
    }

    @Override
    public void setAside() {
      lane.meters.setAside();
      handler.setAside();
    }
  }
}
