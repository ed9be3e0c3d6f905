package dev.outcry.bootstrap;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateAdministrator;
import dev.outcry.domain.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Opens the administrator's account, before anybody can be served. */
@AutoConfiguration(after = CoreAutoConfiguration.class)
@ConditionalOnBean(Outcry.class)
@EnableConfigurationProperties(AdministratorSettings.class)
public class AdministratorAutoConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(AdministratorAutoConfiguration.class);

  @Bean
  SmartInitializingSingleton outcryAdministrator(AdministratorSettings settings, Outcry outcry) {
    return () ->
        settings.command().ifPresent(command -> create(outcry.createAdministrator(), command));
  }

  private static void create(
      CreateAdministrator createAdministrator, CreateAdministrator.Command command) {
    try {
      if (createAdministrator.create(command)) {
        LOG.info("The administrator's account was opened");
      }
    } catch (RefusedException refused) {
      throw new ImpossibleAdministratorException(
          "outcry.admin.email cannot be the administrator's: %s."
              .formatted(refused.refusal().code()));
    }
  }
}
