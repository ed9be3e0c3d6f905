package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.out.AccessTokens;
import java.util.stream.Stream;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * People sign up and log in here, unless the program has {@link AccessTokens} of its own: then they
 * do that elsewhere, and nothing here would count.
 */
final class OwnAccounts implements ConfigurationCondition {

  /** Names of beans that the server makes where the program makes none. */
  private static final String OURS = "outcry";

  @Override
  public ConfigurationPhase getConfigurationPhase() {
    return ConfigurationPhase.REGISTER_BEAN;
  }

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    var beans = context.getBeanFactory();
    return beans == null
        || Stream.of(beans.getBeanNamesForType(AccessTokens.class, true, false))
            .allMatch(name -> name.startsWith(OURS));
  }
}
