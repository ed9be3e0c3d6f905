package dev.outcry.adapter.out.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.out.mail.MailServer.Letter;
import dev.outcry.adapter.tck.MailerContract;
import dev.outcry.adapter.tck.Samples;
import dev.outcry.domain.inquiry.Inquiry;
import dev.outcry.domain.inquiry.InquiryId;
import dev.outcry.domain.user.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpMailerTest implements MailerContract {

  private static final Inquiry INQUIRY =
      new Inquiry(
          new InquiryId("i-1"),
          Samples.anyUserId(),
          "낙찰 문의: 언제 내나요?",
          "안녕하세요.\n\n.\nTo: nobody@example.org\n감사합니다 🎉",
          Samples.NOON);

  private final MailServer server = MailServer.start();
  private final SmtpMailer mailer =
      new SmtpMailer(server.sender(), Letters.from("outcry@example.org"), "desk@example.org");

  @Override
  public SmtpMailer mailer() {
    return mailer;
  }

  @Override
  public List<Mail> arrived() {
    return server.letters().stream()
        .map(letter -> new Mail(letter.id(), letter.subject(), letter.text()))
        .toList();
  }

  @Override
  public void takeNoMail() {
    server.stop();
  }

  @Override
  public void takeMail() {
    server.startAgain();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void anInquiryArrivesAsItWasWritten() {
    mailer.mail(INQUIRY, Optional.of(new EmailAddress("ann@example.org")));

    assertThat(server.letters()).hasSize(1);
    Letter letter = server.letters().get(0);
    assertThat(letter.subject()).isEqualTo(INQUIRY.subject());
    assertThat(letter.text()).startsWith(INQUIRY.body() + "\n").contains("i-1");
    assertThat(letter.from()).isEqualTo("outcry@example.org");
    assertThat(letter.to()).isEqualTo("desk@example.org");
    assertThat(letter.answerTo()).isEqualTo("ann@example.org");
    assertThat(letter.id()).isEqualTo("<inquiry-i-1@example.org>");
  }

  @Test
  void whatIsNoAddressOfMailIsNotAnsweredTo() {
    mailer.mail(INQUIRY, Optional.of(new EmailAddress("a,b<c>@example.org")));

    assertThat(server.letters())
        .extracting(Letter::answerTo)
        .isEqualTo(List.of("outcry@example.org"));
  }
}
