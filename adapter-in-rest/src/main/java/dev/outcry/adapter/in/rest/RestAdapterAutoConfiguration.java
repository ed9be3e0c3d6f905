package dev.outcry.adapter.in.rest;

import dev.outcry.application.Outcry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Serves {@code /api} where there is an {@link Outcry} to serve. The caller is the name of the
 * request's {@link java.security.Principal}, whichever way the program establishes that, and an
 * administrator is whom it has in the role {@code ADMIN}; {@code outcry.rest.enabled=false} leaves
 * all of it out.
 *
 * <p>JSON, errors and callers are read and written in our own way for our own endpoints only: what
 * else the program serves is not touched.
 */
@AutoConfiguration(afterName = "dev.outcry.bootstrap.CoreAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(Outcry.class)
@ConditionalOnProperty(name = "outcry.rest.enabled", matchIfMissing = true)
@Import({
  AccountController.class,
  UserController.class,
  ConnectionController.class,
  RoomController.class,
  MemberController.class,
  MessageController.class,
  AttachmentController.class,
  AuctionController.class,
  AuditController.class,
  DeadLetterController.class,
  BlockController.class,
  NoticeController.class,
  InquiryController.class,
  PushController.class,
  PresenceController.class,
  ReportController.class,
  ExportController.class,
  SearchController.class,
  TimeController.class
})
public class RestAdapterAutoConfiguration {

  @Bean
  StrictJsonConverter outcryRestJson() {
    return new StrictJsonConverter(StrictJson.mapper());
  }

  @Bean
  RestWeb outcryRestWeb(StrictJsonConverter json) {
    return new RestWeb(json);
  }

  @Bean
  Problems outcryProblems() {
    return new Problems(StrictJson.mapper());
  }

  @Bean
  FilterRegistrationBean<FiltersPassed> outcryFiltersPassed() {
    FilterRegistrationBean<FiltersPassed> outermost =
        new FilterRegistrationBean<>(new FiltersPassed());
    outermost.addUrlPatterns("/api/*");
    outermost.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return outermost;
  }

  /** Before Spring's own, which would take the same. */
  @Bean
  SmartInitializingSingleton outcryAnswers(
      ObjectProvider<RequestMappingHandlerAdapter> adapters,
      StrictJsonConverter json,
      Problems problems,
      Environment environment) {
    Duration timeout =
        Binder.get(environment)
            .bind("spring.mvc.async.request-timeout", Duration.class)
            .orElse(Duration.ofSeconds(10));
    JsonAnswers atOnce = new JsonAnswers(json);
    LaterAnswers later = new LaterAnswers(atOnce, problems, timeout.toMillis());
    return () ->
        adapters.forEach(
            adapter -> {
              List<HandlerMethodReturnValueHandler> all = new ArrayList<>(List.of(atOnce, later));
              all.addAll(Objects.requireNonNull(adapter.getReturnValueHandlers()));
              adapter.setReturnValueHandlers(all);
            });
  }

  @Bean
  RestClock outcryRestClock(Outcry outcry) {
    return new RestClock(outcry.tellTime());
  }
}
