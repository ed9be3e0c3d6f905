package dev.outcry.adapter.out.micrometer;

import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.Telemetry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The figures of one lane. What is counted, is counted once for a batch. */
final class LaneMeters {

  private static final String LANE = "lane";

  private final String name;
  private final Clock clock;
  private final Timer done;
  private final Timer failed;
  private final DistributionSummary size;
  private final Timer lag;
  private final Counter deadLetters;

  LaneMeters(Telemetry.Lane lane, MeterRegistry meters, Clock clock) {
    this.name = Names.of(lane);
    this.clock = clock;
    done = meters.timer(name, "outcome", "done");
    failed = meters.timer(name, "outcome", "failed");
    size = meters.summary(name + Names.SIZE);
    lag = meters.timer(Names.LANE_LAG, LANE, Names.tag(lane));
    deadLetters = meters.counter(Names.DEAD_LETTERS, LANE, Names.tag(lane));
  }

  String name() {
    return name;
  }

  <C> void handling(Map<String, List<LaneRecord<C>>> batches, Runnable work) {
    begun(batches);
    long begin = System.nanoTime();
    boolean succeeded = false;
    try {
      work.run();
      succeeded = true;
    } finally {
      (succeeded ? done : failed).record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
    }
  }

  private <C> void begun(Map<String, List<LaneRecord<C>>> batches) {
    int commands = 0;
    Instant oldest = Instant.MAX;
    for (List<LaneRecord<C>> batch : batches.values()) {
      commands += batch.size();
      Instant at = batch.get(0).at();
      oldest = at.isBefore(oldest) ? at : oldest;
    }
    size.record(commands);
    if (commands > 0) {
      lag.record(since(oldest, clock));
    }
  }

  /** Clocks differ a little, and nothing is handled before it came. */
  static Duration since(Instant then, Clock clock) {
    Duration since = Duration.between(then, clock.instant());
    return since.isNegative() ? Duration.ZERO : since;
  }

  void setAside() {
    deadLetters.increment();
  }
}
