package dev.outcry.acceptance.server;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.TraceContext;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Puts the time of a scenario in place of that of the brokers, which nobody can set: whatever a
 * lane takes, it took when the scenario was when it is handled.
 */
final class LanesByClock implements BeanPostProcessor {

  private final InstantSource clock;

  LanesByClock(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof CommandLane<?> lane ? new ByClock<>(lane, clock) : bean;
  }

  private record ByClock<C>(CommandLane<C> lane, InstantSource clock) implements CommandLane<C> {
    @Override
    public CompletionStage<Appended> append(String key, C command) {
      return lane.append(key, command)
          .thenApply(appended -> new Appended(appended.position(), clock.instant()));
    }

    @Override
    public CompletionStage<Appended> append(String key, C command, TraceContext trace) {
      return append(key, command);
    }

    @Override
    public Attachment attach(LaneHandler<C> handler) {
      return lane.attach(
          (key, batch) -> handler.handle(key, batch.stream().map(this::now).toList()));
    }

    private LaneRecord<C> now(LaneRecord<C> taken) {
      return new LaneRecord<>(taken.position(), clock.instant(), taken.command());
    }
  }
}
