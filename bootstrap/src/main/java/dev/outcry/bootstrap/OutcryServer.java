package dev.outcry.bootstrap;

import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import java.util.Map;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The server: everything here is on top of what an embedding program gets. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import({ReadyNotice.class, ErrorAnswers.class})
public class OutcryServer {

  private static final long ROUND_A_FILE = 64 * 1024;

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals(AuditCommand.NAME)) {
      System.exit(new AuditCommand(System.out).run(List.of(args).subList(1, args.length)));
    }
    if (args.length > 0 && ConfigCommands.isOne(args[0])) {
      List<String> settings = List.of(args).subList(1, args.length);
      System.exit(new ConfigCommands(System.out).run(args[0], settings));
    }
    application().run(args);
  }

  /** The application with the server's defaults, which any other source of settings overrides. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(OutcryServer.class);
    application.setDefaultProperties(ServerSettings.defaults());
    application.addListeners(new ServerSettings());
    return application;
  }

  @Bean
  Wiring outcryWiring(
      CoreAutoConfiguration.Stores stores,
      CoreAutoConfiguration.Carriers carriers,
      CoreAutoConfiguration.Makers makers,
      CoreAutoConfiguration.Doors doors,
      CoreAutoConfiguration.Messengers messengers,
      CoreAutoConfiguration.Companions companions,
      Environment environment) {
    Wiring wiring = Wiring.of(stores, carriers, doors, makers, messengers, companions);
    wiring.check(AdapterSelection.of(environment));
    return wiring;
  }

  @Bean
  InfoContributor outcryInfo(Wiring wiring) {
    return info ->
        info.withDetail("build", ServerSettings.build())
            .withDetail(
                "outcry", Map.of("durability", wiring.durability(), "ports", wiring.adapters()));
  }

  /** Requests are observed; each filter that they pass was too, for a seventh of a short one. */
  @Bean
  SecurityObservationSettings outcrySecurityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  WebMvcRegistrations outcryHandlers() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new HandlersByPath();
      }
    };
  }

  /** What Jetty itself turns down, before there is a request to speak of, or a whole one. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> outcryJetty(
      MultipartConfigElement uploads) {
    return jetty ->
        jetty.addServerCustomizers(
            server -> {
              server.setErrorHandler(new JettyProblems());
              server.setHandler(
                  new WholeRequests(server.getHandler(), uploads.getMaxRequestSize()));
            });
  }

  /** Uploads go to the disk; a request holds one file, and little else. */
  @Bean
  MultipartConfigElement outcryUploads(OutcryProperties properties) {
    long most = properties.attachments().maxSize().toBytes();
    return new MultipartConfigElement("", most, most + ROUND_A_FILE, 0);
  }

  @Bean
  OpenAPI outcryOpenApi() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(UserId.class, UserRole.class);
    return new OpenAPI()
        .info(
            new Info()
                .title("Outcry")
                .description("Real-time chat rooms and live auctions")
                .version(ServerSettings.build().getProperty("version"))
                .license(new License().name("Apache-2.0")))
        .servers(List.of(new Server().url("/")));
  }
}
