package dev.outcry.bootstrap;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.out.SecretGenerator;
import dev.outcry.application.port.out.Vouchers;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Logging in by providers, where any are registered as Spring Boot has it, {@code
 * spring.security.oauth2.client.registration.*}: code and PKCE, without a session. The two paths
 * that it takes have a filter chain of their own; all others stay as they are.
 */
@AutoConfiguration(
    after = WebSecurityAutoConfiguration.class,
    afterName =
        "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(ClientRegistrationRepository.class)
@ConditionalOnBean(name = "outcrySecurity", value = ClientRegistrationRepository.class)
public class SocialLogInAutoConfiguration {

  private static final String BEGIN = "/oauth2/authorization";
  private static final String CALLBACK = "/login/oauth2/code/*";

  /** A provider that nobody registered is no place to go to, and no mistake of ours. */
  private static final class KnownProviders implements OAuth2AuthorizationRequestResolver {
    private final ClientRegistrationRepository providers;
    private final DefaultOAuth2AuthorizationRequestResolver requests;

    KnownProviders(ClientRegistrationRepository providers) {
      this.providers = providers;
      requests = new DefaultOAuth2AuthorizationRequestResolver(providers, BEGIN);
      requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
      String path = request.getServletPath();
      return path.startsWith(BEGIN + "/") && isKnown(path.substring(BEGIN.length() + 1))
          ? requests.resolve(request)
          : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
        HttpServletRequest request, String provider) {
      return isKnown(provider) ? requests.resolve(request, provider) : null;
    }

    private boolean isKnown(String provider) {
      return providers.findByRegistrationId(provider) != null;
    }
  }

  @Bean
  @Order(0)
  SecurityFilterChain outcrySocialLogIn(
      HttpSecurity http,
      Outcry outcry,
      ClientRegistrationRepository providers,
      Vouchers vouchers,
      SecretGenerator secrets)
      throws Exception {
    LogInAtProvider ending = new LogInAtProvider(outcry.vouchForIdentity());
    return http.securityMatcher(BEGIN + "/*", CALLBACK)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2Login(
            login ->
                login
                    .authorizationEndpoint(
                        begin ->
                            begin
                                .authorizationRequestResolver(new KnownProviders(providers))
                                .authorizationRequestRepository(
                                    new PendingLogIns(vouchers, secrets)))
                    .authorizedClientRepository(new NoAuthorizedClients())
                    .securityContextRepository(new NullSecurityContextRepository())
                    .successHandler(ending)
                    .failureHandler(ending))
        .authorizeHttpRequests(all -> all.anyRequest().denyAll())
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(
                        (request, response, failure) ->
                            WebSecurityAutoConfiguration.answer(response, HttpStatus.NOT_FOUND))
                    .accessDeniedHandler(
                        (request, response, failure) ->
                            WebSecurityAutoConfiguration.answer(response, HttpStatus.NOT_FOUND)))
        .build();
  }
}
