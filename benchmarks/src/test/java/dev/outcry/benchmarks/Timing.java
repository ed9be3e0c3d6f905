package dev.outcry.benchmarks;

import java.util.Arrays;
import java.util.stream.LongStream;

/** How long calls took. */
final class Timing {

  private long[] nanos = {};

  void add(int calls, Runnable call) {
    long[] more = new long[calls];
    for (int i = 0; i < calls; i++) {
      long begin = System.nanoTime();
      call.run();
      more[i] = System.nanoTime() - begin;
    }
    nanos = LongStream.concat(Arrays.stream(nanos), Arrays.stream(more)).sorted().toArray();
  }

  double medianMillis() {
    return millis(0.5);
  }

  private double millis(double quantile) {
    return nanos[(int) (quantile * (nanos.length - 1))] / 1e6;
  }

  @Override
  public String toString() {
    return "p50 %.2f ms, p95 %.2f ms".formatted(medianMillis(), millis(0.95));
  }
}
