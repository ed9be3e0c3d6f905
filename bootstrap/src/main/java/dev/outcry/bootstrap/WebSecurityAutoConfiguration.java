package dev.outcry.bootstrap;

import dev.outcry.application.Outcry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Bearer tokens and nothing else: no session, no cookie, no form. Steps back for a filter chain of
 * the program's own, which then has to establish the {@link java.security.Principal} and the role
 * {@code ADMIN}.
 */
@AutoConfiguration(
    after = CoreAutoConfiguration.class,
    beforeName = {
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(SecurityFilterChain.class)
@ConditionalOnBean(Outcry.class)
public class WebSecurityAutoConfiguration {

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

  private static final String[] OPEN = {
    "/",
    "/outcry/**",
    "/webjars/lit/**",
    "/webjars/lit-element/**",
    "/webjars/lit-html/**",
    "/webjars/lit__reactive-element/**",
    "/webjars/stomp__stompjs/**",
    "/api/auth/signup",
    "/api/auth/login",
    "/api/auth/refresh",
    "/api/auth/oauth2/token",
    "/api/time",
    "/livez",
    "/readyz",
    "/actuator/health",
    "/actuator/health/*",
    "/actuator/info",
    "/actuator/metrics",
    "/actuator/metrics/*",
    "/actuator/prometheus",
    "/asyncapi.yaml",
    "/v3/api-docs",
    "/v3/api-docs.yaml",
    "/v3/api-docs/**",
    "/swagger-ui.html",
    "/swagger-ui/**"
  };

  @Bean
  @ConditionalOnMissingBean
  SecurityFilterChain outcrySecurity(HttpSecurity http, Outcry outcry) throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(
            new BearerTokens(outcry.authenticate()), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(
                        (request, response, failure) -> answer(response, HttpStatus.UNAUTHORIZED))
                    .accessDeniedHandler(
                        (request, response, failure) -> answer(response, HttpStatus.FORBIDDEN)))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  /**
   * Lets the same headers pass as Spring's own. That matches a regular expression against a header
   * whenever it is asked for, which took a tenth of a request.
   */
  @Bean
  @ConditionalOnMissingBean
  HttpFirewall outcryFirewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderNames(
        name -> isPrintableAscii(name) || StrictHttpFirewall.ALLOWED_HEADER_NAMES.test(name));
    firewall.setAllowedHeaderValues(
        value -> isPrintableAscii(value) || StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(value));
    return firewall;
  }

  private static boolean isPrintableAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** Path tricks are malformed; TRACE and invented methods are not for any path. */
  @Bean
  @ConditionalOnMissingBean
  RequestRejectedHandler outcryRejections() {
    Set<HttpMethod> methods = Set.of(HttpMethod.values());
    return (request, response, rejection) ->
        answer(
            response,
            request.getMethod().equals("TRACE")
                    || !methods.contains(HttpMethod.valueOf(request.getMethod()))
                ? HttpStatus.METHOD_NOT_ALLOWED
                : HttpStatus.BAD_REQUEST);
  }

  static void answer(HttpServletResponse response, HttpStatus status) throws IOException {
    response.setStatus(status.value());
    response.setContentType(BareProblem.MEDIA_TYPE);
    if (status == HttpStatus.UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    response.getOutputStream().write(BareProblem.of(status).json());
  }
}
