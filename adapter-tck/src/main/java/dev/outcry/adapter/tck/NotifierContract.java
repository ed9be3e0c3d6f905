package dev.outcry.adapter.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Notifier;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Notifier} does. */
public interface NotifierContract {

  /** The notifier to test, the same throughout a test. */
  Notifier notifier();

  /** A notice for somebody whom it reaches, other than all before. */
  Notice aNotice();

  /** The ids under which notices arrived since the test began, as they are shown there. */
  List<String> arrived();

  /** From when this returns, nobody takes anything. */
  void takeNothing();

  @Test
  default void nf1_whatIsAnsweredWasTakenOver() {
    Notice one = aNotice();
    Notice other = aNotice();

    assertThat(carried(one, other)).containsExactlyInAnyOrder(one.id(), other.id());
    assertThat(arrived()).hasSize(2);
  }

  @Test
  default void nf1_whatNobodyTakesIsNotAnswered() {
    Notice notice = aNotice();
    takeNothing();

    assertThat(carried(notice)).isEmpty();
  }

  @Test
  default void nf2_whatIsCarriedAgainBearsItsId() {
    Notice twice = aNotice();
    carried(twice);
    carried(aNotice());
    carried(twice);

    assertThat(arrived()).hasSize(3);
    assertThat(arrived().get(2)).isEqualTo(arrived().get(0)).isNotEqualTo(arrived().get(1));
  }

  private Set<NoticeId> carried(Notice... notices) {
    return notifier().carry(List.of(notices)).toCompletableFuture().join();
  }
}
