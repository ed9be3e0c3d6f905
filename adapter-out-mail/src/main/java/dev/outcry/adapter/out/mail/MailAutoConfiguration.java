package dev.outcry.adapter.out.mail;

import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Mailer;
import dev.outcry.domain.notice.NoticeKind;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Mails inquiries to {@code outcry.inquiries.to}, and from {@code outcry.mail.from} notices of the
 * kinds that {@code outcry.notices.email} lists, by the server of {@code spring.mail}. Steps back
 * from a mailer that the program has itself, and from a notifier of the name {@code
 * outcryMailNotifier}.
 */
@AutoConfiguration(
    after = MailSenderAutoConfiguration.class,
    beforeName = "dev.outcry.bootstrap.CoreAutoConfiguration")
@ConditionalOnBean(JavaMailSender.class)
public class MailAutoConfiguration {

  private static final String FROM = "outcry.mail.from";

  /** What ends something; the rest goes on while the mail is under way. */
  private static final Set<NoticeKind> MAILED =
      EnumSet.of(NoticeKind.WON, NoticeKind.SOLD, NoticeKind.UNSOLD, NoticeKind.CANCELLED);

  private static final String TO = "outcry.inquiries.to";

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty(TO)
  Mailer outcryMailer(JavaMailSender sender, Environment settings) {
    String to = settings.getRequiredProperty(TO);
    return new SmtpMailer(sender, Letters.from(settings.getProperty(FROM, to)), to);
  }

  @Bean
  @ConditionalOnMissingBean(name = "outcryMailNotifier")
  @ConditionalOnProperty(FROM)
  MailNotifier outcryMailNotifier(JavaMailSender sender, Accounts accounts, Environment settings) {
    Set<NoticeKind> kinds =
        Binder.get(settings)
            .bind("outcry.notices.email", Bindable.setOf(NoticeKind.class))
            .orElse(MAILED);
    Letters letters = Letters.from(settings.getRequiredProperty(FROM));
    return new MailNotifier(sender, letters, accounts, kinds);
  }
}
