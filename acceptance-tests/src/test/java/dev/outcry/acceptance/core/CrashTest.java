package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.BusyDay;
import dev.outcry.acceptance.core.support.BusyDay.Deed;
import dev.outcry.acceptance.core.support.Faults;
import dev.outcry.acceptance.core.support.Faults.DeadProcess;
import dev.outcry.acceptance.core.support.Faults.Kind;
import dev.outcry.acceptance.core.support.Faults.When;
import dev.outcry.acceptance.core.support.State;
import dev.outcry.application.Outcry;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.timeline.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Promise 3: whichever call of whichever port fails, before or after it took effect, for a moment
 * or because the process dies there, the day ends as if nothing had happened.
 */
class CrashTest {

  @ParameterizedTest
  @CsvSource({
    "FAILURE, BEFORE",
    "FAILURE, AFTER",
    "UNAVAILABLE, BEFORE",
    "UNAVAILABLE, AFTER",
    "DEATH, BEFORE",
    "DEATH, AFTER"
  })
  void theDayEndsAlikeWhicheverCallFails(Kind kind, When when) {
    State uninjured = new Run(Faults.none()).toItsEnd();
    List<String> injured = new ArrayList<>();
    int call = 0;
    Faults faults;
    do {
      faults = new Faults(++call, when, kind);
      try {
        State end = new Run(faults).toItsEnd();
        assertSound(end);
        assertThat(end.gist()).isEqualTo(uninjured.gist());
      } catch (AssertionError wrong) {
        injured.add(faults + ": " + wrong.getMessage());
      }
    } while (faults.struck());

    assertThat(injured).isEmpty();
    assertThat(call).as("how many calls there are").isGreaterThan(80);
  }

  private static void assertSound(State state) {
    assertDense(state.room(), state.head().seq().value());
    assertDense(state.lotRoom(), state.lotHead().seq().value());
  }

  private static void assertDense(List<Entry> entries, long head) {
    assertThat(entries)
        .extracting(entry -> entry.seq().value())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, head).boxed().toList());
    assertThat(entries).extracting(entry -> entry.posting().postKey()).doesNotHaveDuplicates();
    assertThat(entries).extracting(Entry::rev).doesNotHaveDuplicates();
  }

  /** One day with one failure. */
  private static final class Run {
    private final BusyDay day = new BusyDay();
    private final Faults faults;
    private Outcry outcry;
    private boolean restarted;

    Run(Faults faults) {
      this.faults = faults;
      this.outcry = faults.around(day.wiring()).start();
    }

    State toItsEnd() {
      try {
        for (List<Deed> together : day.deeds()) {
          together.forEach(this::untilDone);
          untilDone(
              core -> {
                day.lanes().deliverAll();
                return CompletableFuture.completedStage(null);
              });
        }
        faults.rest();
        day.repeat(outcry);
        return day.state();
      } finally {
        outcry.close();
      }
    }

    /** Does it again until it has not failed, as people and lanes do. */
    private void untilDone(Deed deed) {
      boolean done = false;
      while (!done) {
        try {
          done = isDone(deed);
        } catch (DeadProcess dead) {
          restart();
        } catch (RefusedException doneAlready) {
          done = true;
        } catch (RuntimeException failed) {
          assertThat(faults.struck()).as("failed without cause: %s", failed).isTrue();
        }
      }
    }

    private boolean isDone(Deed deed) {
      return !faults
          .counting(() -> deed.doIn(outcry))
          .toCompletableFuture()
          .isCompletedExceptionally();
    }

    private void restart() {
      assertThat(restarted).as("died twice").isFalse();
      restarted = true;
      outcry.close();
      outcry = day.wiring().start();
    }
  }
}
