package dev.outcry.adapter.out.push;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import dev.outcry.application.port.out.PushServices;
import dev.outcry.application.port.out.PushSubscriptions;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Tells people of notices by Web Push where {@code outcry.push.public-key} is set. Steps back from
 * services that the program has itself, and from a notifier of the name {@code outcryPushNotifier}.
 */
@AutoConfiguration(beforeName = "dev.outcry.bootstrap.CoreAutoConfiguration")
@ConditionalOnProperty("outcry.push.public-key")
@EnableConfigurationProperties(PushSettings.class)
public class PushAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  PushServices outcryPushServices(PushSettings settings) {
    return new KnownServices(settings.publicKey(), settings.services());
  }

  @Bean
  @ConditionalOnMissingBean(name = "outcryPushNotifier")
  WebPushNotifier outcryPushNotifier(
      PushSettings settings, PushServices services, PushSubscriptions subscriptions) {
    VapidKeys keys = VapidKeys.fromUncompressedBytes(settings.publicKey(), settings.privateKey());
    return new WebPushNotifier(
        subscriptions, services, new PushRequests(new WebPush(settings.subject(), keys)));
  }
}
