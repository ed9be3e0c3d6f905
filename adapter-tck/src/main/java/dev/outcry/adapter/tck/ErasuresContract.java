package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Erasures;
import dev.outcry.application.port.out.Erasures.Erasure;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What every {@link Erasures} does. */
public interface ErasuresContract {

  /** Longer than what tests leave behind. */
  int MANY = 10_000;

  /** The erasures to test, the same throughout a test. */
  Erasures erasures();

  @Test
  default void er1_whatWasBegunIsPendingOncePerPerson() {
    Instant at = aTimeLongAgo();
    Erasure one = new Erasure(anyUserId(), at);
    Erasure other = new Erasure(anyUserId(), at);

    erasures().begin(one);
    erasures().begin(one);
    erasures().begin(other);

    assertThat(erasures().pending(MANY)).containsOnlyOnce(one, other);
    Erasure anew = new Erasure(one.person(), at.plusMillis(7));
    erasures().begin(anew);
    assertThat(erasures().pending(MANY)).containsOnlyOnce(anew, other).doesNotContain(one);
  }

  @Test
  default void er2_whatWasBegunFirstComesFirst() {
    Instant at = aTimeLongAgo();
    Erasure second = new Erasure(anyUserId(), at.plusMillis(1));
    Erasure first = new Erasure(anyUserId(), at);
    Erasure third = new Erasure(anyUserId(), at.plusMillis(2));
    List.of(second, first, third).forEach(erasures()::begin);

    List<Erasure> pending = erasures().pending(MANY);

    assertThat(pending).containsSubsequence(first, second, third);
    assertThat(erasures().pending(2)).isEqualTo(pending.subList(0, 2));
  }

  @Test
  default void er3_whatIsDoneIsNotPendingAnyMore() {
    Instant at = aTimeLongAgo();
    Erasure one = new Erasure(anyUserId(), at);
    Erasure other = new Erasure(anyUserId(), at);
    erasures().begin(one);
    erasures().begin(other);

    erasures().done(one);
    erasures().done(one);

    assertThat(erasures().pending(MANY)).contains(other).doesNotContain(one);
  }

  @Test
  default void er3_whatWasBegunAnewGoesOn() {
    UserId person = anyUserId();
    Instant at = aTimeLongAgo();
    Erasure before = new Erasure(person, at);
    Erasure anew = new Erasure(person, at.plusMillis(1));
    erasures().begin(before);
    erasures().begin(anew);

    erasures().done(before);

    assertThat(erasures().pending(MANY)).contains(anew);
  }

  /** Not the same each time. */
  private static Instant aTimeLongAgo() {
    return Instant.EPOCH.plusMillis(ThreadLocalRandom.current().nextLong(1L << 39));
  }
}
