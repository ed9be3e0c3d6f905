package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.ErasuresContract;
import dev.outcry.application.port.out.Erasures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Erasures that break a promise, each run through the contract by itself. */
final class BrokenErasures {

  private BrokenErasures() {}

  @Breaks("ER1")
  static class KeepsWhenItWasBegunFirst extends Sound {
    @Override
    public void begin(Erasure erasure) {
      if (pending(Integer.MAX_VALUE).stream().noneMatch(e -> e.person().equals(erasure.person()))) {
        super.begin(erasure);
      }
    }
  }

  @Breaks("ER2")
  static class AnswersTheLatestFirst extends Sound {
    @Override
    public List<Erasure> pending(int limit) {
      List<Erasure> all = new ArrayList<>(super.pending(Integer.MAX_VALUE));
      Collections.reverse(all);
      return all.subList(0, Math.min(limit, all.size()));
    }
  }

  @Breaks("ER3")
  static class EndsWhateverIsOfThePerson extends Sound {
    @Override
    public void done(Erasure erasure) {
      pending(Integer.MAX_VALUE).stream()
          .filter(each -> each.person().equals(erasure.person()))
          .forEach(super::done);
    }
  }

  @Breaks({})
  static class KeepsEveryPromise extends Sound {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class Sound implements Erasures, ErasuresContract {
    private final Erasures erasures = new InMemoryErasures();

    @Override
    public Erasures erasures() {
      return this;
    }

    @Override
    public void begin(Erasure erasure) {
      erasures.begin(erasure);
    }

    @Override
    public List<Erasure> pending(int limit) {
      return erasures.pending(limit);
    }

    @Override
    public void done(Erasure erasure) {
      erasures.done(erasure);
    }
  }
}
