package dev.outcry.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarksTest {

  private static final String IGNORE_LOCK = "jmh.ignoreLock";

  /** Nothing is measured here, so it may run beside other benchmarks. */
  @BeforeEach
  void ignoreLock() {
    System.setProperty(IGNORE_LOCK, "true");
  }

  @AfterEach
  void heedLock() {
    System.clearProperty(IGNORE_LOCK);
  }

  @Test
  void eachRunsOnce() throws RunnerException {
    Options once =
        new OptionsBuilder()
            .mode(Mode.SingleShotTime)
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();

    assertThat(new Runner(once).run()).hasSize(10);
  }
}
