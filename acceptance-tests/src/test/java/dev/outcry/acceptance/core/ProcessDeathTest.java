package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.BusyDay;
import dev.outcry.acceptance.core.support.BusyDay.Deed;
import dev.outcry.acceptance.core.support.NoLane;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.State;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.timeline.SystemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promise 3: a core ends in the middle of its work, and another one carries on with it. */
class ProcessDeathTest {

  /** From where the lanes hand over to the one that comes after. */
  enum Again {
    WHAT_WAS_NOT_HANDLED,
    EVERYTHING
  }

  @ParameterizedTest
  @EnumSource(Again.class)
  void whoeverComesAfterFinishesTheDay(Again again) {
    State expected = dayInterruptedAfter(Integer.MAX_VALUE, again);
    int batches = -1;
    boolean finished = false;
    while (!finished) {
      BusyDay day = new BusyDay();
      batches++;
      finished = isFinished(day, batches, again);
      assertThat(day.state().gist()).as("after %d batches", batches).isEqualTo(expected.gist());
    }
    assertThat(batches).isGreaterThan(5);
  }

  @Test
  void whoWaitsWhenItClosesIsToldThatTheOutcomeIsUnknown() {
    BusyDay day = new BusyDay();
    Outcry outcry = day.wiring().start();
    CompletionStage<?> waiting =
        new Talk(outcry).send(People.ANN, day.room(), "good morning", "good morning");

    outcry.close();

    assertThat(waiting.toCompletableFuture())
        .isCompletedExceptionally()
        .failsWithin(Await.PATIENCE)
        .withThrowableThat()
        .withCauseInstanceOf(OutcomeUnknownException.class);
  }

  @Test
  void theSweeperCarriesOutWhatNobodyElseDoes() {
    BusyDay day = new BusyDay();
    joinAndDie(day);
    assertThat(day.wiring().effects().sources(10)).hasSize(1);

    Outcry outcry = day.wiring().start();
    Await.until("it is swept up", () -> day.wiring().effects().sources(10).isEmpty());
    day.lanes().deliverAll();
    outcry.close();

    assertThat(day.state().room())
        .extracting(entry -> entry.content().note().orElseThrow().code())
        .containsExactly(SystemCode.ENTER);
  }

  /** The membership is stored, its effect is not carried out. */
  private static void joinAndDie(BusyDay day) {
    try (Outcry outcry =
        day.wiring().withLanes(new NoLane<>(), day.lanes().bids(), day.lanes().marks()).start()) {
      new Talk(outcry).join(People.CAT, day.room());
    }
  }

  private static State dayInterruptedAfter(int batches, Again again) {
    BusyDay day = new BusyDay();
    isFinished(day, batches, again);
    return day.state();
  }

  /**
   * Does everything, of which only so many batches are handled; goes on in another core with the
   * rest, and with what was refused because nothing had been said yet.
   */
  private static boolean isFinished(BusyDay day, int batches, Again again) {
    day.lanes().batchesOf(2);
    List<Deed> refused = new ArrayList<>();
    int left = batches;
    try (Outcry first = day.wiring().start()) {
      for (List<Deed> together : day.deeds()) {
        together.stream().filter(deed -> isRefused(deed, first)).forEach(refused::add);
        while (left > 0 && day.lanes().deliverOnce()) {
          left--;
        }
      }
    }
    if (again == Again.EVERYTHING) {
      day.lanes().rewind(3);
    }
    try (Outcry second = day.wiring().start()) {
      day.lanes().deliverAll();
      refused.forEach(deed -> deed.doIn(second));
      day.lanes().deliverAll();
      day.repeat(second);
      Await.until("all is carried out", () -> day.wiring().effects().sources(1).isEmpty());
    }
    return left > 0;
  }

  private static boolean isRefused(Deed deed, Outcry outcry) {
    try {
      deed.doIn(outcry);
      return false;
    } catch (RefusedException tooEarly) {
      return true;
    }
  }
}
