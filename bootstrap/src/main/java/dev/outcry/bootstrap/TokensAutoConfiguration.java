package dev.outcry.bootstrap;

import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.PasswordHasher;
import io.jsonwebtoken.Jwts;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Signed access tokens and slow password hashes, in place of the memory adapter's own. */
@AutoConfiguration(before = MemoryAdaptersAutoConfiguration.class)
@EnableConfigurationProperties(OutcryProperties.class)
public class TokensAutoConfiguration {

  /** Where people sign up and log in elsewhere; the issuer is asked when the first token comes. */
  @Bean("issuedTokens")
  @ConditionalOnMissingBean
  @ConditionalOnClass(NimbusJwtDecoder.class)
  @ConditionalOnProperty("outcry.jwt.issuer-uri")
  AccessTokens issuedTokens(OutcryProperties properties, Accounts accounts) {
    String issuer = Objects.requireNonNull(properties.jwt().issuerUri());
    String audience = properties.jwt().audience();
    return new IssuedTokens(
        new SupplierJwtDecoder(
            () -> {
              NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
              OAuth2TokenValidator<Jwt> standard = JwtValidators.createDefaultWithIssuer(issuer);
              decoder.setJwtValidator(
                  audience == null
                      ? standard
                      : new DelegatingOAuth2TokenValidator<>(
                          standard, new JwtAudienceValidator(audience)));
              return decoder;
            }),
        accounts);
  }

  /**
   * In the profile {@code memory} a secret is made up where none is set: what was signed with it
   * ends with the process, like everything else.
   */
  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnClass(Jwts.class)
  AccessTokens outcryJwtAccessTokens(
      OutcryProperties properties, Environment environment, ObjectProvider<Clock> clock) {
    String configured = properties.jwt().secret();
    boolean madeUp = configured == null && environment.acceptsProfiles(Profiles.of("memory"));
    SigningSecret secret =
        madeUp ? SigningSecret.random(new SecureRandom()) : SigningSecret.configured(configured);
    return new JwtAccessTokens(
        secret,
        SigningSecret.accepted(properties.jwt().acceptedSecrets()),
        properties.jwt().lifetime(),
        clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnClass(name = "org.bouncycastle.crypto.generators.Argon2BytesGenerator")
  PasswordHasher outcryArgon2PasswordHasher() {
    return new Argon2PasswordHasher();
  }
}
