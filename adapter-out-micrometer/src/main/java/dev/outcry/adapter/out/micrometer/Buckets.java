package dev.outcry.adapter.out.micrometer;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.stream.LongStream;

/**
 * Makes histograms of all times and sizes, of few buckets, the same everywhere. Observations under
 * way are not counted apart.
 */
final class Buckets implements MeterFilter {

  private static final double[] TIMES =
      LongStream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
          .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
          .toArray();

  private static final double[] SIZES = {1, 2, 5, 10, 25, 50, 100, 250, 500};

  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    if (!isOurs(id)) {
      return config;
    }
    return switch (id.getType()) {
      case TIMER -> of(TIMES).merge(config);
      case DISTRIBUTION_SUMMARY -> of(SIZES).merge(config);
      default -> config;
    };
  }

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    return isOurs(id) && id.getType() == Meter.Type.LONG_TASK_TIMER
        ? MeterFilterReply.DENY
        : MeterFilterReply.NEUTRAL;
  }

  private static DistributionStatisticConfig of(double[] buckets) {
    return DistributionStatisticConfig.builder().serviceLevelObjectives(buckets).build();
  }

  private static boolean isOurs(Meter.Id id) {
    return id.getName().startsWith(Names.PREFIX);
  }
}
