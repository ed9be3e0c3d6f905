package dev.outcry.application.port.out;

import dev.outcry.domain.inquiry.Inquiry;
import dev.outcry.domain.user.EmailAddress;
import java.util.Optional;

/**
 * Mails inquiries to those who answer them. May block as long as a mail server makes it wait.
 *
 * <ul>
 *   <li><b>ML1</b> When {@code mail} returns, a mail server has taken the inquiry over.
 *   <li><b>ML2</b> An inquiry that is mailed more than once has the same name each time, so that
 *       whoever gets it can tell.
 * </ul>
 */
public interface Mailer {

  /**
   * Mails one.
   *
   * @param answerTo where the answer goes, if that is known
   * @throws UnavailableException if no server took it, or it is not known whether one did
   */
  void mail(Inquiry inquiry, Optional<EmailAddress> answerTo);
}
