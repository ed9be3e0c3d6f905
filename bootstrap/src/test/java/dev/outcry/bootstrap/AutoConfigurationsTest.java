package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.in.rest.RestAdapterAutoConfiguration;
import dev.outcry.adapter.in.stomp.engine.StompEngine;
import dev.outcry.adapter.in.web.WebAdapterAutoConfiguration;
import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.LogIn;
import dev.outcry.application.port.in.OpenSession;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.DeadLetters;
import dev.outcry.application.port.out.DefaultAdapters;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.NoticeCommand;
import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.ReadCommand;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Users;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AutoConfigurationsTest {

  private static final String SECRET = "outcry.jwt.secret=" + Server.SIGNING_SECRET;

  private final ApplicationContextRunner secretless =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  TokensAutoConfiguration.class,
                  MemoryAdaptersAutoConfiguration.class,
                  CoreAutoConfiguration.class));

  private final ApplicationContextRunner core = secretless.withPropertyValues(SECRET);

  private final WebApplicationContextRunner web =
      new WebApplicationContextRunner()
          .withPropertyValues(SECRET)
          .withConfiguration(
              AutoConfigurations.of(
                  TokensAutoConfiguration.class,
                  MemoryAdaptersAutoConfiguration.class,
                  CoreAutoConfiguration.class,
                  WebSecurityAutoConfiguration.class,
                  ServletWebSecurityAutoConfiguration.class,
                  WebMvcAutoConfiguration.class,
                  RestAdapterAutoConfiguration.class));

  @Test
  void aProgramWithoutBeansOfItsOwnGetsAWorkingCore() {
    core.run(
        context -> {
          Outcry outcry = context.getBean(Outcry.class);
          UserId ann =
              outcry.signUp().signUp(new SignUp.Command("a@b.c", "12345678", "A")).user().id();
          assertThat(outcry.findUsers().find(List.of(ann))).containsKey(ann);
          assertThat(context.getBean(AccessTokens.class)).isInstanceOf(JwtAccessTokens.class);
          assertThat(context.getBean(PasswordHasher.class))
              .isInstanceOf(Argon2PasswordHasher.class);
        });
  }

  @Test
  void theCoreStepsBack() {
    core.withBean("mine", Outcry.class, Outcry::inMemory)
        .run(
            context -> {
              assertThat(context).hasSingleBean(Outcry.class).hasBean("mine");
              assertThat(context).doesNotHaveBean(CoreAutoConfiguration.class);
            });
  }

  @Test
  void tokensStepBack() {
    AccessTokens tokens = new InMemoryAdapters(Clock.systemUTC()).accessTokens();
    PasswordHasher hasher = new InMemoryAdapters(Clock.systemUTC()).passwordHasher();
    core.withBean(AccessTokens.class, () -> tokens)
        .withBean(PasswordHasher.class, () -> hasher)
        .run(
            context -> {
              assertThat(context.getBean(AccessTokens.class)).isSameAs(tokens);
              assertThat(context.getBean(PasswordHasher.class)).isSameAs(hasher);
            });
  }

  @Test
  void memoryStepsBackPortByPort() {
    core.withUserConfiguration(Own.class)
        .withPropertyValues("outcry.secret=" + Server.SIGNING_SECRET)
        .run(
            context -> {
              Own own = context.getBean(Own.class);
              assertThat(context.getBean(Users.class)).isSameAs(own);
              assertThat(context.getBean(Timeline.class)).isSameAs(own.other.timeline());
              assertThat(context.getBean(Rooms.class)).isSameAs(own.other.rooms());
              assertThat(context.getBeansOfType(Effects.class)).hasSize(1);
              assertThat(context.getBeansOfType(CommandLane.class)).hasSize(4);
              assertThat(context.getBean("outcryAccounts")).isInstanceOf(Accounts.class);
              UserId stranger = new UserId("stranger");
              assertThat(context.getBean(Outcry.class).findUsers().find(List.of(stranger)))
                  .isEmpty();
              assertThat(own.asked).isTrue();
            });
  }

  @Test
  void deadLettersStepBack() {
    core.run(
        context ->
            assertThat(context.getBean(DeadLetters.class))
                .isSameAs(context.getBean(DefaultAdapters.class).deadLetters()));
    DeadLetters own = new InMemoryAdapters(Clock.systemUTC()).deadLetters();
    core.withBean(DeadLetters.class, () -> own)
        .run(context -> assertThat(context).getBean(DeadLetters.class).isSameAs(own));
  }

  @Test
  void theAdministratorIsThereAfterAnyNumberOfStarts() {
    DefaultAdapters lasting = new InMemoryAdapters(Clock.systemUTC());
    for (int start = 0; start < 2; start++) {
      administered(lasting, "root@b.c", "12345678")
          .run(
              context -> {
                assertThat(context).hasNotFailed();
                LogIn.Command logIn = new LogIn.Command("root@b.c", "12345678");
                SignedIn root = context.getBean(Outcry.class).logIn().logIn(logIn);
                assertThat(
                        context
                            .getBean(Outcry.class)
                            .authenticate()
                            .authenticate(root.token().value()))
                    .get()
                    .satisfies(
                        caller -> {
                          assertThat(caller.userId()).isEqualTo(root.user().id());
                          assertThat(caller.role()).isEqualTo(UserRole.ADMIN);
                        });
              });
    }
  }

  @Test
  void nobodyWhoSignedUpIsMadeTheAdministrator() {
    DefaultAdapters lasting = new InMemoryAdapters(Clock.systemUTC());
    administered(lasting, "", "")
        .run(
            context ->
                context
                    .getBean(Outcry.class)
                    .signUp()
                    .signUp(new SignUp.Command("a@b.c", "12345678", "A")));

    administered(lasting, "a@b.c", "12345678")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .isInstanceOf(ImpossibleAdministratorException.class)
                    .hasMessageContaining("EMAIL_TAKEN"));
  }

  @ParameterizedTest
  @CsvSource({"root@b.c,''", "'',12345678", "root,12345678", "root@b.c,short"})
  void halfAnAdministratorIsNone(String email, String password) {
    administered(new InMemoryAdapters(Clock.systemUTC()), email, password)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .isInstanceOf(ImpossibleAdministratorException.class)
                    .hasMessageContaining("outcry.admin."));
  }

  private ApplicationContextRunner administered(
      DefaultAdapters memory, String email, String password) {
    return core.withConfiguration(AutoConfigurations.of(AdministratorAutoConfiguration.class))
        .withBean(DefaultAdapters.class, () -> memory, bean -> bean.setDestroyMethodName(""))
        .withPropertyValues("outcry.admin.email=" + email, "outcry.admin.password=" + password);
  }

  @Test
  void sessionsStepBackTogetherWithPresence() {
    DefaultAdapters other = new InMemoryAdapters(Clock.systemUTC());
    core.run(
        context -> {
          DefaultAdapters memory = context.getBean(DefaultAdapters.class);
          assertThat(context.getBean(Sessions.class)).isSameAs(memory.sessions());
          assertThat(context.getBean(Presence.class)).isSameAs(memory.presence());
        });
    core.withBean(Sessions.class, other::sessions)
        .withBean(Presence.class, other::presence)
        .withPropertyValues("outcry.instance.id=mine", "outcry.instance.url=https://mine.example")
        .run(
            context -> {
              assertThat(context).hasSingleBean(Sessions.class).hasSingleBean(Presence.class);
              UserId ann = new UserId("ann");
              context
                  .getBean(Outcry.class)
                  .openSession()
                  .open(new OpenSession.Command(ann, () -> Duration.ZERO));
              Awaitility.await().until(() -> !other.sessions().of(ann).isEmpty());
              dev.outcry.domain.session.Server server = other.sessions().of(ann).get(0).server();
              assertThat(server.id()).isEqualTo("mine");
              assertThat(server.url()).isEqualTo("https://mine.example");
            });
  }

  @Test
  void aTimelineOfOnesOwnNeedsASecret() {
    core.withUserConfiguration(Own.class).run(context -> assertThat(context).hasNotFailed());
    secretless
        .withUserConfiguration(Own.class)
        .withPropertyValues("spring.profiles.active=memory")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("choose a secret"));
  }

  @Test
  void outsideTheMemoryProfileASigningSecretIsNeeded() {
    core.withPropertyValues("outcry.jwt.secret=")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(UnsafeSecretException.class)
                    .hasMessageContaining("outcry.jwt.secret is not set"));
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(TokensAutoConfiguration.class))
        .withPropertyValues("spring.profiles.active=memory")
        .run(context -> assertThat(context).hasSingleBean(AccessTokens.class));
  }

  @Test
  void restServesWhereThereIsACore() {
    web.run(context -> assertThat(paths(context)).contains("/api/auctions/{auctionId}/bids"));
  }

  @Test
  void restStepsBack() {
    web.withPropertyValues("outcry.rest.enabled=false")
        .run(context -> assertThat(paths(context)).isEmpty());
    new WebApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                WebMvcAutoConfiguration.class, RestAdapterAutoConfiguration.class))
        .run(context -> assertThat(context).doesNotHaveBean(RestAdapterAutoConfiguration.class));
  }

  @Test
  void thePageStepsBack() {
    WebApplicationContextRunner page =
        web.withConfiguration(AutoConfigurations.of(WebAdapterAutoConfiguration.class));
    page.run(context -> assertThat(paths(context)).contains("/", "/outcry/demo"));
    page.run(context -> assertThat(context).doesNotHaveBean("outcryDemo"));
    page.withPropertyValues("outcry.demo=true")
        .run(context -> assertThat(context).hasBean("outcryDemo"));
    page.withPropertyValues("outcry.web.page=false")
        .run(context -> assertThat(paths(context)).contains("/outcry/demo").doesNotContain("/"));
    page.withPropertyValues("outcry.web.enabled=false")
        .run(context -> assertThat(paths(context)).doesNotContain("/", "/outcry/demo"));
  }

  @Test
  void securityStepsBack() {
    web.run(context -> assertThat(context).hasBean("outcrySecurity"));
    SecurityFilterChain own = new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
    web.withBean(SecurityFilterChain.class, () -> own)
        .run(
            context -> {
              assertThat(context).hasSingleBean(SecurityFilterChain.class);
              assertThat(context.getBean(SecurityFilterChain.class)).isSameAs(own);
            });
  }

  @Test
  void stompStepsBack() {
    StompEngine own = new StompEngine(Outcry.inMemory(), Runnable::run);
    WebApplicationContextRunner stomp =
        web.withConfiguration(AutoConfigurations.of(StompAutoConfiguration.class));
    stomp.run(context -> assertThat(context).hasBean("outcryStompEngine"));
    stomp
        .withBean("mine", StompEngine.class, () -> own)
        .run(context -> assertThat(context).hasSingleBean(StompEngine.class).hasBean("mine"));
    new WebApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(StompAutoConfiguration.class))
        .run(context -> assertThat(context).doesNotHaveBean(StompEngine.class));
  }

  private static Set<String> paths(ApplicationContext context) {
    return context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .collect(Collectors.toSet());
  }

  /** A program with people, a store, a timeline and lanes of its own. */
  @Configuration(proxyBeanMethods = false)
  static class Own implements Users {
    private final DefaultAdapters other = new InMemoryAdapters(Clock.systemUTC());
    private boolean asked;

    @Override
    public Map<UserId, User> findAll(Collection<UserId> ids) {
      asked = true;
      return Map.of();
    }

    @Override
    public Optional<User> find(UserId id) {
      return Optional.empty();
    }

    @Bean
    Timeline timeline() {
      return other.timeline();
    }

    @Bean
    Rooms rooms() {
      return other.rooms();
    }

    @Bean
    Auctions auctions() {
      return other.auctions();
    }

    @Bean
    Effects effects() {
      return other.effects();
    }

    @Bean
    CommandLane<RoomCommand> first() {
      return other.messages();
    }

    @Bean
    CommandLane<AuctionCommand> second() {
      return other.bids();
    }

    @Bean
    CommandLane<ReadCommand> third() {
      return other.readReceipts();
    }

    @Bean
    CommandLane<NoticeCommand> fourth() {
      return other.notifications();
    }
  }
}
