package dev.outcry.adapter.out.micrometer;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.Telemetry;
import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.timeline.Entry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Meters that are all there from the start, with tags of which there are few; what somebody waits
 * for is an observation, and so part of traces where there are any.
 */
final class MicrometerTelemetry implements Telemetry {

  private static final String OUTCOME = "outcome";

  private final MeterRegistry meters;
  private final ObservationRegistry observations;
  private final Traces traces;
  private final Clock clock;
  private final Timer deliver;
  private final Counter deliveries;
  private final Counter repairs;
  private final Timer close;
  private final Map<RateKey.Kind, Counter> refused = new EnumMap<>(RateKey.Kind.class);

  MicrometerTelemetry(
      MeterRegistry meters, ObservationRegistry observations, Traces traces, Clock clock) {
    this.meters = meters;
    this.observations = observations;
    this.traces = traces;
    this.clock = clock;
    deliver = meters.timer(Names.MESSAGE_DELIVER);
    deliveries = meters.counter(Names.MESSAGE_DELIVERIES);
    repairs = meters.counter(Names.FEED_REPAIRS);
    close = meters.timer(Names.AUCTION_CLOSE);
    for (RateKey.Kind kind : RateKey.Kind.values()) {
      String tag = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      refused.put(kind, meters.counter(Names.LIMITS_REFUSED, "kind", tag));
    }
    for (Task task : Task.values()) {
      for (Outcome outcome : Outcome.values()) {
        meters.timer(Names.of(task), OUTCOME, outcome.tag(), "error", "none");
      }
    }
  }

  @Override
  public <R> R watch(Task task, Supplier<R> call, Function<R, CompletionStage<?>> end) {
    Observation observation = Observation.start(Names.of(task), observations);
    Observation.Scope scope = observation.openScope();
    try {
      R answer = call.get();
      end.apply(answer).whenComplete((value, failure) -> end(observation, value, failure));
      return answer;
    } catch (RuntimeException | Error thrown) {
      end(observation, null, thrown);
      throw thrown;
    } finally {
      scope.close();
    }
  }

  private static void end(
      Observation observation, @Nullable Object answer, @Nullable Throwable failure) {
    Outcome outcome = Outcome.of(answer, failure);
    if (failure != null && outcome != Outcome.REFUSED) {
      observation.error(failure);
    }
    observation.lowCardinalityKeyValue(OUTCOME, outcome.tag()).stop();
  }

  @Override
  public <C> CommandLane<C> around(Lane which, CommandLane<C> lane) {
    return new ObservedLane<>(lane, new LaneMeters(which, meters, clock), traces);
  }

  @Override
  public Feed around(Feed feed) {
    return traces == Traces.NONE ? feed : new TracedFeed(feed, traces);
  }

  /** The first that was posted is the oldest; what was changed has waited for nobody. */
  @Override
  public void delivered(List<Entry> entries, int watchers) {
    if (watchers == 0) {
      return;
    }
    deliveries.increment((double) entries.size() * watchers);
    for (Entry entry : entries) {
      if (entry.rev().equals(entry.posting().rev())) {
        deliver.record(LaneMeters.since(entry.posting().at(), clock));
        return;
      }
    }
  }

  @Override
  public void repaired(int entries) {
    repairs.increment(entries);
  }

  @Override
  public void limited(RateKey.Kind kind) {
    refused.get(kind).increment();
  }

  @Override
  public void closed(Duration late) {
    close.record(late);
  }

  @Override
  public void standing(IntSupplier sessions, IntSupplier rooms) {
    Gauge.builder(Names.SESSIONS, sessions::getAsInt).register(meters);
    Gauge.builder(Names.ROOMS_WATCHED, rooms::getAsInt).register(meters);
  }
}
