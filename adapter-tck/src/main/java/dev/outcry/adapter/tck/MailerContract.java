package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyName;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.application.port.out.Mailer;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.inquiry.Inquiry;
import dev.outcry.domain.inquiry.InquiryId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Mailer} does. */
public interface MailerContract {

  /**
   * A mail as its reader gets it.
   *
   * @param name what tells it from others, such as its {@code Message-ID}
   */
  record Mail(String name, String subject, String text) {}

  /** The mailer to test, the same throughout a test. */
  Mailer mailer();

  /** What arrived since the test began, or since no mail was taken, in this order. */
  List<Mail> arrived();

  /** From when this returns, no server takes anything. */
  void takeNoMail();

  /** From when this returns, mail is taken again. */
  void takeMail();

  @Test
  default void ml1_whatIsMailedIsTakenOver() {
    Inquiry inquiry = anInquiry();

    mailer().mail(inquiry, Optional.empty());

    assertThat(arrived()).hasSize(1);
    assertThat(arrived().get(0).subject()).isEqualTo(inquiry.subject());
    assertThat(arrived().get(0).text()).contains(inquiry.body());
  }

  @Test
  default void ml1_whatNobodyTakesIsNotMailed() {
    Inquiry inquiry = anInquiry();
    takeNoMail();

    assertThatThrownBy(() -> mailer().mail(inquiry, Optional.empty()))
        .isInstanceOf(UnavailableException.class);

    takeMail();
    mailer().mail(inquiry, Optional.empty());
    assertThat(arrived()).hasSize(1);
  }

  @Test
  default void ml2_whatIsMailedAgainHasTheSameName() {
    Inquiry twice = anInquiry();
    mailer().mail(twice, Optional.empty());
    mailer().mail(anInquiry(), Optional.empty());
    mailer().mail(twice, Optional.empty());

    List<String> names = arrived().stream().map(Mail::name).toList();

    assertThat(names).hasSize(3);
    assertThat(names.get(2)).isEqualTo(names.get(0)).isNotEqualTo(names.get(1));
  }

  private static Inquiry anInquiry() {
    return new Inquiry(
        new InquiryId(anyName()), anyUserId(), "낙찰 문의", "When do I pay?\n— Ann", Samples.NOON);
  }
}
