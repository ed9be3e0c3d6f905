package dev.outcry.adapter.out.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.application.port.out.Notifier;
import dev.outcry.application.port.out.PushServices;
import dev.outcry.application.port.out.PushSubscriptions;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.push.PushEndpoint;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PushAutoConfigurationTest {

  private final PushServer server = PushServer.start();
  private final ApplicationContextRunner without =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(PushAutoConfiguration.class))
          .withBean(
              PushSubscriptions.class,
              () -> new InMemoryAdapters(Clock.systemUTC()).pushSubscriptions());
  private final ApplicationContextRunner push =
      without.withPropertyValues(server.settings().toArray(String[]::new));

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void withKeysThereIsPush() {
    push.run(
        context ->
            assertThat(context)
                .hasSingleBean(WebPushNotifier.class)
                .getBean(PushServices.class)
                .extracting(PushServices::publicKey)
                .isEqualTo(server.publicKey()));
    without.run(
        context ->
            assertThat(context)
                .doesNotHaveBean(Notifier.class)
                .doesNotHaveBean(PushServices.class));
  }

  @Test
  void theServicesOfBrowsersAreKnownUnlessOthersAreListed() {
    without
        .withPropertyValues(server.settings().subList(0, 3).toArray(String[]::new))
        .run(
            context ->
                assertThat(
                        context
                            .getBean(PushServices.class)
                            .know(new PushEndpoint("https://fcm.googleapis.com/fcm/send/x")))
                    .isTrue());
  }

  @Test
  void whatTheProgramHasItselfIsUsedInstead() {
    KnownServices own = new KnownServices("mine", Set.of());
    push.withBean(PushServices.class, () -> own)
        .run(context -> assertThat(context).getBean(PushServices.class).isSameAs(own));
    push.withBean("outcryPushNotifier", Notifier.class, NoWay::new)
        .run(context -> assertThat(context).getBean(Notifier.class).isInstanceOf(NoWay.class));
  }

  @Test
  void keysThatAreNoneEndTheStart() {
    push.withPropertyValues("outcry.push.private-key=x")
        .run(context -> assertThat(context).hasFailed());
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
}
