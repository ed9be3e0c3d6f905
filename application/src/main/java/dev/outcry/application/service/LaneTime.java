package dev.outcry.application.service;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.CommandLane.Appended;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.TraceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The lanes' clock, as far as this process can tell: its own, set right by what lanes say of the
 * time at which they took something. A lane took it between sending and hearing of it, so whenever
 * the own time falls outside of that, it is moved just inside.
 */
final class LaneTime implements InstantSource {

  private final InstantSource own;
  private final AtomicLong aheadMillis = new AtomicLong();

  LaneTime(InstantSource own) {
    this.own = own;
  }

  /** In whole milliseconds. */
  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(own.millis() + aheadMillis.get());
  }

  /** The same lane, listened to. */
  <C> CommandLane<C> from(CommandLane<C> lane) {
    return new CommandLane<>() {
      @Override
      public CompletionStage<Appended> append(String key, C command) {
        return listening(() -> lane.append(key, command));
      }

      @Override
      public CompletionStage<Appended> append(String key, C command, TraceContext trace) {
        return listening(() -> lane.append(key, command, trace));
      }

      @Override
      public Attachment attach(LaneHandler<C> handler) {
        return lane.attach(handler);
      }
    };
  }

  private CompletionStage<Appended> listening(Supplier<CompletionStage<Appended>> append) {
    long sent = own.millis();
    return append
        .get()
        .thenApply(
            appended -> {
              learn(sent, appended.at().truncatedTo(ChronoUnit.MILLIS).toEpochMilli());
              return appended;
            });
  }

  private void learn(long sent, long taken) {
    long heard = own.millis();
    aheadMillis.updateAndGet(ahead -> Math.min(Math.max(ahead, taken - heard), taken - sent));
  }
}
