package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.CommandLaneContract;
import dev.outcry.adapter.tck.Race;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.TraceContext;
import dev.outcry.application.port.out.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;

/** Lanes that break a promise, each run through the contract by itself. */
final class BrokenLanes {

  private BrokenLanes() {}

  @Breaks("L1")
  static class WaitsForAHandler extends Sound {
    @Override
    public CompletionStage<Appended> append(String key, String command) {
      CompletionStage<Appended> appended = super.append(key, command);
      return isAttached() ? appended : new CompletableFuture<>();
    }
  }

  @Breaks("L2")
  static class HandsOverBackwards extends Sound {
    @Override
    LaneHandler<String> around(LaneHandler<String> handler) {
      return (key, batch) -> {
        List<LaneRecord<String>> backwards = new ArrayList<>(batch);
        Collections.reverse(backwards);
        handler.handle(key, backwards);
      };
    }
  }

  @Breaks("L2")
  static class AppendsTwice extends Sound {
    @Override
    public CompletionStage<Appended> append(String key, String command) {
      super.append(key, command);
      return super.append(key, command);
    }
  }

  @Breaks("L3")
  static class HandlesABatchInManyThreads extends Sound {
    @Override
    LaneHandler<String> around(LaneHandler<String> handler) {
      return (key, batch) ->
          Race.of(
              batch.size(),
              runner -> {
                handler.handle(key, List.of(batch.get(runner)));
                return runner;
              });
    }
  }

  @Breaks("L4")
  static class DropsWhatFails extends Sound {
    private final Queue<Throwable> dropped = new ConcurrentLinkedQueue<>();

    @Override
    LaneHandler<String> around(LaneHandler<String> handler) {
      return (key, batch) -> {
        try {
          handler.handle(key, batch);
        } catch (RuntimeException | LinkageError failure) {
          dropped.add(failure);
        }
      };
    }
  }

  @Breaks("L4")
  static class PutsWhatFailsBehindTheRest extends Sound {
    @Override
    LaneHandler<String> around(LaneHandler<String> handler) {
      return (key, batch) -> {
        try {
          handler.handle(key, batch.subList(0, 1));
        } catch (RuntimeException | LinkageError failure) {
          append(key, batch.get(0).command());
        }
        if (batch.size() > 1) {
          handler.handle(key, batch.subList(1, batch.size()));
        }
      };
    }
  }

  @Breaks("L5")
  static class NeverGivesUp extends Sound {
    @Override
    LaneHandler<String> around(LaneHandler<String> handler) {
      return (key, batch) -> {
        try {
          handler.handle(key, batch);
        } catch (RuntimeException failure) {
          throw new UnavailableException("or so it seems", failure);
        }
      };
    }
  }

  @Breaks({"L5", "L6"})
  static class GivesUpAtOnce extends Sound {
    private final List<String> setAside = Collections.synchronizedList(new ArrayList<>());

    @Override
    LaneHandler<String> around(LaneHandler<String> handler) {
      return (key, batch) -> {
        try {
          handler.handle(key, batch);
        } catch (RuntimeException failure) {
          batch.forEach(each -> setAside.add(each.command()));
        }
      };
    }

    @Override
    public List<String> deadLetters() {
      return setAside;
    }
  }

  @Breaks("L5")
  static class TellsNobodyOfDeadLetters extends Sound {
    @Override
    void setAside(LaneHandler<String> handler) {}
  }

  @Breaks("L6")
  static class TakesUnavailabilityForFailure extends Sound {
    @Override
    LaneHandler<String> around(LaneHandler<String> handler) {
      return (key, batch) -> {
        try {
          handler.handle(key, batch);
        } catch (UnavailableException unavailable) {
          throw new IllegalStateException(unavailable);
        }
      };
    }
  }

  @Breaks("L7")
  static class HasNoBound extends Sound {
    @Override
    public Optional<CommandLane<String>> laneOf(int commands) {
      return Optional.of(this);
    }
  }

  @Breaks("L7")
  static class HandlesWhatItRefuses extends Sound {
    private final AtomicInteger taken = new AtomicInteger();

    @Override
    public Optional<CommandLane<String>> laneOf(int commands) {
      taken.addAndGet(-commands);
      return Optional.of(this);
    }

    @Override
    public CompletionStage<Appended> append(String key, String command) {
      CompletionStage<Appended> appended = super.append(key, command);
      return taken.incrementAndGet() > 0 && !isAttached()
          ? CompletableFuture.failedFuture(new UnavailableException("full"))
          : appended;
    }
  }

  @Breaks("L8")
  static class CountsNanoseconds extends Sound {
    @Override
    public CompletionStage<Appended> append(String key, String command) {
      return super.append(key, command)
          .thenApply(sound -> new Appended(sound.position(), sound.at().plusNanos(1)));
    }
  }

  @Breaks("L8")
  static class StampsAnewWhenHandingOver extends Sound {
    @Override
    LaneHandler<String> around(LaneHandler<String> handler) {
      return (key, batch) ->
          handler.handle(
              key,
              batch.stream()
                  .map(
                      sound ->
                          new LaneRecord<>(
                              sound.position(),
                              sound.at().plusMillis(1),
                              sound.command(),
                              sound.trace()))
                  .toList());
    }
  }

  @Breaks("L9")
  static class LosesWhatNobodyHandles extends Sound {
    @Override
    public CompletionStage<Appended> append(String key, String command) {
      return super.append(isAttached() ? key : "lost", command);
    }
  }

  @Breaks("L10")
  static class ClosesInTheBackground extends Sound {
    @Override
    public Attachment attach(LaneHandler<String> handler) {
      Attachment sound = super.attach(handler);
      return () -> CompletableFuture.runAsync(sound::close);
    }
  }

  @Breaks("L11")
  static class LosesTraces extends Sound {
    @Override
    public CompletionStage<Appended> append(String key, String command, TraceContext trace) {
      return append(key, command);
    }
  }

  @Breaks({})
  static class KeepsEveryPromise extends Sound {
    @Override
    public Duration patience() {
      return Duration.ofSeconds(20);
    }
  }

  /** Keeps every promise that is not broken on purpose. */
  abstract static class Sound implements CommandLane<String>, CommandLaneContract {

    private final InMemoryCommandLane<String> lane =
        InMemoryCommandLane.named("broken", Clock.systemUTC());
    private volatile boolean attached;

    @Override
    public CommandLane<String> lane() {
      return this;
    }

    @Override
    public List<String> deadLetters() {
      return lane.deadLetters().stream().map(letter -> letter.command().command()).toList();
    }

    @Override
    public Optional<CommandLane<String>> laneOf(int commands) {
      return Optional.empty();
    }

    @Override
    public Duration patience() {
      return Duration.ofSeconds(1);
    }

    LaneHandler<String> around(LaneHandler<String> handler) {
      return handler;
    }

    boolean isAttached() {
      return attached;
    }

    @Override
    public CompletionStage<Appended> append(String key, String command) {
      return lane.append(key, command);
    }

    @Override
    public CompletionStage<Appended> append(String key, String command, TraceContext trace) {
      return lane.append(key, command, trace);
    }

    void setAside(LaneHandler<String> handler) {
      handler.setAside();
    }

    @Override
    public Attachment attach(LaneHandler<String> handler) {
      LaneHandler<String> changed = around(handler);
      Attachment attachment =
          lane.attach(
              new LaneHandler<>() {
                @Override
                public void handle(String key, List<LaneRecord<String>> batch) {
                  changed.handle(key, batch);
                }

                @Override
                public void setAside() {
                  Sound.this.setAside(handler);
                }
              });
      attached = true;
      return () -> {
        attached = false;
        attachment.close();
      };
    }

    @AfterEach
    void close() {
      lane.close();
    }
  }
}
