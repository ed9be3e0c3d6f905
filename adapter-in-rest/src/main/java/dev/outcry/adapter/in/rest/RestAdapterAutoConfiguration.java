package dev.outcry.adapter.in.rest;

import dev.outcry.application.Outcry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

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
  RestWeb outcryRestWeb() {
    return new RestWeb(new StrictJsonConverter(StrictJson.mapper()));
  }

  @Bean
  Problems outcryProblems() {
    return new Problems(StrictJson.mapper());
  }

  @Bean
  RestClock outcryRestClock(Outcry outcry) {
    return new RestClock(outcry.tellTime());
  }
}
