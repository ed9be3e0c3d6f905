package dev.outcry.adapter.in.web;

import dev.outcry.application.Outcry;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Serves the page at {@code /} and the modules that it is made of below {@code /outcry/}, where
 * there is an {@link Outcry} to talk to; {@code outcry.web.enabled=false} leaves all of it out. A
 * program whose own page holds our elements and its own {@code /} says {@code
 * outcry.web.page=false}.
 *
 * <p>With {@code outcry.demo=true}, people and an auction to try it with are there from the start;
 * each of its auctions lasts for {@code outcry.demo-auction}.
 */
@AutoConfiguration(afterName = "dev.outcry.bootstrap.CoreAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(Outcry.class)
@ConditionalOnBooleanProperty(name = "outcry.web.enabled", matchIfMissing = true)
public class WebAdapterAutoConfiguration {

  private static final Duration SHORT_AUCTION = Duration.ofMinutes(2);

  @Bean
  ModuleFiles outcryModuleFiles() {
    return new ModuleFiles();
  }

  @Bean
  @ConditionalOnBooleanProperty(name = "outcry.web.page", matchIfMissing = true)
  PageController outcryPage() {
    return new PageController();
  }

  @Bean
  DemoController outcryDemoPeople(ObjectProvider<Demo> demo) {
    return new DemoController(Optional.ofNullable(demo.getIfAvailable()));
  }

  @Bean
  Providers outcryProviders(Environment settings) {
    return new Providers(Binder.get(settings));
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnBooleanProperty("outcry.demo")
  Demo outcryDemo(Outcry outcry, Environment settings) {
    Duration auction =
        Binder.get(settings).bind("outcry.demo-auction", Duration.class).orElse(SHORT_AUCTION);
    return new Demo(outcry, auction);
  }
}
