package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyName;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Inquiries;
import dev.outcry.domain.inquiry.Inquiry;
import dev.outcry.domain.inquiry.InquiryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Inquiries} does. Times lie before all others, so that others do not mind. */
public interface InquiriesContract {

  /** The inquiries to test, the same throughout a test; none waits but those of the test. */
  Inquiries inquiries();

  /** When those of the test were asked. */
  Instant ASKED = Instant.parse("2001-01-01T00:00:00Z");

  @Test
  default void iq1_anInquiryWaitsAsItWasAdded() {
    Inquiry asked = anInquiry(ASKED);
    inquiries().add(asked);
    inquiries().add(new Inquiry(asked.id(), asked.from(), "Something else", "?", asked.at()));

    assertThat(inquiries().claim(ASKED, later(60))).contains(asked);

    inquiries().done(asked.id());
  }

  @Test
  default void iq2_whatWasClaimedIsDueAgainLater() {
    Inquiry first = anInquiry(ASKED);
    Inquiry second = anInquiry(later(1));
    inquiries().add(second);
    inquiries().add(first);

    assertThat(inquiries().claim(ASKED.minusMillis(1), later(60))).isEmpty();
    assertThat(inquiries().claim(later(1), later(61))).contains(first);
    assertThat(inquiries().claim(later(1), later(62))).contains(second);
    assertThat(inquiries().claim(later(61).minusMillis(1), later(99))).isEmpty();
    assertThat(inquiries().claim(later(62), later(99))).contains(first);
    assertThat(inquiries().claim(later(62), later(99))).contains(second);

    inquiries().done(first.id());
    inquiries().done(second.id());
  }

  @Test
  default void iq2_ofSeveralWhoClaimOneGetsIt() {
    List<Inquiry> some = List.of(anInquiry(ASKED), anInquiry(ASKED), anInquiry(ASKED));
    some.forEach(inquiries()::add);

    List<Optional<Inquiry>> claimed = Race.of(runner -> inquiries().claim(ASKED, later(60)));

    assertThat(claimed.stream().flatMap(Optional::stream))
        .doesNotHaveDuplicates()
        .allMatch(some::contains);
    some.forEach(each -> inquiries().done(each.id()));
  }

  @Test
  default void iq3_whatIsDoneIsNeverDueAgain() {
    Inquiry asked = anInquiry(ASKED);
    inquiries().add(asked);

    inquiries().done(asked.id());
    inquiries().done(asked.id());
    inquiries().done(new InquiryId(anyName()));

    assertThat(inquiries().claim(later(99), later(100))).isEmpty();
  }

  @Test
  default void iq4_whatWhoeverIsErasedAskedWaitsNoMore() {
    Inquiry asked = anInquiry(ASKED);
    Inquiry ofAnother = anInquiry(later(1));
    inquiries().add(asked);
    inquiries().add(ofAnother);

    inquiries().erase(asked.from());

    assertThat(inquiries().claim(later(1), later(60))).contains(ofAnother);
    assertThat(inquiries().claim(later(1), later(60))).isEmpty();
    inquiries().done(ofAnother.id());
  }

  @Test
  default void iq5_whatAPersonAskedIsFoundAsLongAsItWaits() {
    Inquiry first = anInquiry(ASKED);
    Inquiry second =
        new Inquiry(new InquiryId(anyName()), first.from(), "And", "one more", later(1));
    Inquiry ofAnother = anInquiry(ASKED);
    List.of(second, first, ofAnother).forEach(inquiries()::add);
    inquiries().claim(ASKED, later(60));

    assertThat(inquiries().of(first.from())).containsExactly(first, second);
    assertThat(inquiries().of(anyUserId())).isEmpty();

    inquiries().done(first.id());
    assertThat(inquiries().of(first.from())).containsExactly(second);
    inquiries().done(second.id());
    inquiries().done(ofAnother.id());
  }

  private static Instant later(int seconds) {
    return ASKED.plusSeconds(seconds);
  }

  private static Inquiry anInquiry(Instant at) {
    return new Inquiry(
        new InquiryId(anyName()), anyUserId(), "낙찰 문의", "When do I pay?\n\t— Ann", at);
  }
}
