package dev.outcry.application;

import dev.outcry.application.port.out.Mailer;
import dev.outcry.application.port.out.Notifier;
import dev.outcry.application.port.out.PushServices;
import dev.outcry.domain.limit.Limits;
import dev.outcry.domain.room.Retention;
import dev.outcry.domain.session.Server;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a core leaves to the program that embeds it, besides ports.
 *
 * @param editWindow for how long a sender may edit (rule M-08)
 * @param logInLifetime for how long a log-in can go on without a password
 * @param endingSoon how long before the end people are told of it
 * @param retention for how long what is said is kept
 * @param attachmentBytes how large an attachment may be
 * @param mail who mails inquiries, if this instance does
 * @param reach how people are reached who are not here, if this instance does that
 * @param pushServices where browsers may subscribe, if they may
 * @param limits how much people may do
 * @param server what this instance is called among others, asked each time
 */
public record Settings(
    Duration editWindow,
    Duration logInLifetime,
    Duration endingSoon,
    Retention retention,
    long attachmentBytes,
    Optional<Mail> mail,
    Optional<Reach> reach,
    Optional<PushServices> pushServices,
    Limits limits,
    Supplier<Server> server) {

  /**
   * @param again after how long an inquiry is tried again: more than a try may take
   */
  public record Mail(Mailer mailer, Duration again) {}

  /**
   * @param again after how long a notice is tried again: more than a try may take
   */
  public record Reach(List<Notifier> notifiers, Duration again) {
    public Reach {
      notifiers = List.copyOf(notifiers);
    }
  }
}
