package dev.outcry.adapter.out.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Mailer;
import dev.outcry.application.port.out.Notifier;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MailAutoConfigurationTest {

  private static final String SERVER = "spring.mail.host=mail.example.org";
  private static final String TO = "outcry.inquiries.to=desk@example.org";

  private final ApplicationContextRunner mail =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  MailSenderAutoConfiguration.class, MailAutoConfiguration.class));

  @Test
  void inquiriesAreMailedWhereThereIsAServerAndSomebodyToReadThem() {
    mail.withPropertyValues(SERVER, TO)
        .run(context -> assertThat(context).hasSingleBean(SmtpMailer.class));
    mail.withPropertyValues(SERVER).run(c -> assertThat(c).doesNotHaveBean(Mailer.class));
    mail.withPropertyValues(TO).run(c -> assertThat(c).doesNotHaveBean(Mailer.class));
  }

  @Test
  void aMailerOfTheProgramIsUsedInstead() {
    Mailer own = (inquiry, answerTo) -> {};
    mail.withPropertyValues(SERVER, TO)
        .withBean(Mailer.class, () -> own)
        .run(context -> assertThat(context).getBean(Mailer.class).isSameAs(own));
  }

  @Test
  void noticesOfTheKindsThatAreListedAreMailed() {
    ApplicationContextRunner house =
        mail.withPropertyValues(SERVER, "outcry.mail.from=outcry@example.org")
            .withBean(Accounts.class, () -> new InMemoryAdapters(Clock.systemUTC()).accounts());
    house.run(c -> assertThat(c).hasSingleBean(Notifier.class).hasSingleBean(MailNotifier.class));
    house
        .withPropertyValues("outcry.notices.email=OUTBID,WON")
        .run(c -> assertThat(c).hasSingleBean(MailNotifier.class));
    house
        .withPropertyValues("outcry.notices.email=GOSSIP")
        .run(context -> assertThat(context).hasFailed());
    house
        .withBean("outcryMailNotifier", Notifier.class, NoWay::new)
        .run(context -> assertThat(context).getBean(Notifier.class).isInstanceOf(NoWay.class));
    mail.withPropertyValues(SERVER, TO).run(c -> assertThat(c).doesNotHaveBean(Notifier.class));
  }

  private static final class NoWay implements Notifier {
    @Override
    public String name() {
      return "no";
    }

    @Override
    public CompletionStage<Set<NoticeId>> carry(List<Notice> notices) {
      return CompletableFuture.completedFuture(Set.of());
    }
  }

  @Test
  void whatIsNoAddressEndsTheStart() {
    mail.withPropertyValues(SERVER, "outcry.inquiries.to=nobody")
        .run(context -> assertThat(context).hasFailed());
    mail.withPropertyValues(SERVER, TO, "outcry.mail.from=a\r\nBcc: b@example.org")
        .run(context -> assertThat(context).hasFailed());
  }
}
