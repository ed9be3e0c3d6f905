package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.TelemetryContract;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.Telemetry;
import dev.outcry.application.port.out.TraceContext;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Telemetry that breaks a promise, each run through the contract by itself. */
final class BrokenTelemetry {

  private BrokenTelemetry() {}

  @Breaks("O1")
  static class LooksTwice extends Sound {
    @Override
    public <R> R watch(Task task, Supplier<R> call, Function<R, CompletionStage<?>> end) {
      call.get();
      return call.get();
    }
  }

  @Breaks("O1")
  static class HasFailuresOfItsOwn extends Sound {
    @Override
    public <R> R watch(Task task, Supplier<R> call, Function<R, CompletionStage<?>> end) {
      try {
        return call.get();
      } catch (RuntimeException failure) {
        throw new IllegalArgumentException(failure);
      }
    }
  }

  @Breaks("O2")
  static class LosesTraces extends Sound {
    @Override
    public <C> CommandLane<C> around(Lane which, CommandLane<C> lane) {
      return new CommandLane<>() {
        @Override
        public CompletionStage<Appended> append(String key, C command) {
          return lane.append(key, command);
        }

        @Override
        public CompletionStage<Appended> append(String key, C command, TraceContext trace) {
          return lane.append(key, command);
        }

        @Override
        public Attachment attach(LaneHandler<C> handler) {
          return lane.attach(handler);
        }
      };
    }
  }

  @Breaks("O2")
  static class TakesOneKeyAtATime extends Sound {
    @Override
    public <C> CommandLane<C> around(Lane which, CommandLane<C> lane) {
      return new CommandLane<>() {
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
          return lane.attach(handler::handle);
        }
      };
    }
  }

  @Breaks("O3")
  static class HearsEntriesOnly extends Sound {
    @Override
    public Feed around(Feed feed) {
      return new Feed() {
        @Override
        public void publish(Channel channel, FeedMessage message) {
          if (message instanceof FeedMessage.EntriesChanged) {
            feed.publish(channel, message);
          }
        }

        @Override
        public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener) {
          return feed.subscribe(channel, listener);
        }
      };
    }
  }

  @Breaks("O4")
  static class ForbidsToStandTwice extends Sound {
    private boolean stands;

    @Override
    public void standing(IntSupplier sessions, IntSupplier rooms) {
      if (stands) {
        throw new IllegalStateException("known already");
      }
      stands = true;
    }
  }

  @Breaks({})
  static class KeepsEveryPromise extends Sound {}

  /** Makes nothing of anything. */
  abstract static class Sound implements Telemetry, TelemetryContract {
    @Override
    public Telemetry telemetry() {
      return this;
    }
  }
}
