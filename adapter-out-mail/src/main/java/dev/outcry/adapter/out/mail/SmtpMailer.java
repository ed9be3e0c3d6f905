package dev.outcry.adapter.out.mail;

import dev.outcry.application.port.out.Mailer;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.inquiry.Inquiry;
import dev.outcry.domain.user.EmailAddress;
import jakarta.mail.internet.InternetAddress;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Mails inquiries to one address. What went wrong is logged without what was asked. */
final class SmtpMailer implements Mailer {

  private static final Logger LOG = System.getLogger(SmtpMailer.class.getName());

  private final JavaMailSender sender;
  private final Letters letters;
  private final InternetAddress to;

  /**
   * @throws IllegalArgumentException if {@code to} is no address
   */
  SmtpMailer(JavaMailSender sender, Letters letters, String to) {
    this.sender = sender;
    this.letters = letters;
    this.to =
        Letters.address(to)
            .orElseThrow(() -> new IllegalArgumentException("outcry.inquiries.to is no address"));
  }

  @Override
  public void mail(Inquiry inquiry, Optional<EmailAddress> answerTo) {
    Optional<InternetAddress> answer = answerTo.map(EmailAddress::value).flatMap(Letters::address);
    String text =
        "%s%n%n-- %nInquiry %s of %s, %s%n"
            .formatted(inquiry.body(), inquiry.id(), inquiry.from(), inquiry.at());
    try {
      sender.send(
          letter -> {
            letters.write(letter, "inquiry-" + inquiry.id(), to, answer);
            letters.say(letter, inquiry.subject(), text);
          });
    } catch (MailException notTaken) {
      LOG.log(
          Level.WARNING,
          "Inquiry {0} was not mailed and will be tried again: {1}",
          inquiry.id(),
          notTaken.getClass().getSimpleName());
      throw new UnavailableException("the mail server did not take an inquiry", notTaken);
    }
  }
}
