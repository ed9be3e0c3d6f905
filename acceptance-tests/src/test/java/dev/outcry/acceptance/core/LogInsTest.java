package dev.outcry.acceptance.core;

import static dev.outcry.adapter.tck.Samples.anyName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.SharedPeople;
import dev.outcry.acceptance.driver.QuickHasher;
import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.adapter.tck.Race;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.Authenticate.Authenticated;
import dev.outcry.application.port.in.ChangePassword;
import dev.outcry.application.port.in.LogIn;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.application.port.out.DefaultAdapters;
import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.login.FamilyId;
import dev.outcry.domain.user.Password;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances that know of each other's log-ins by one store of them. */
class LogInsTest {

  private final ManualClock clock = new ManualClock();
  private final DefaultAdapters shared = new InMemoryAdapters(clock);
  private final AtomicBoolean gone = new AtomicBoolean();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicReference<Runnable> whileChecking = new AtomicReference<>(() -> {});
  private final List<FamilyId> begun = new CopyOnWriteArrayList<>();
  private final Outcry here = instance();
  private final Outcry there = instance();
  private final SignedIn ann =
      here.signUp().signUp(new SignUp.Command(anyName() + "@example.org", "correct horse", "Ann"));

  @AfterEach
  void close() {
    here.close();
    there.close();
    shared.close();
  }

  @Test
  void ofTwentyWhoRefreshAtOnceOneGetsTokensAndTheLogInIsOver() {
    List<Optional<SignedIn>> answers =
        Race.of(20, runner -> refresh(runner % 2 == 0 ? here : there));

    assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
    SignedIn winner = answers.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    assertThatThrownBy(() -> here.refreshSession().refresh(winner.refreshToken()))
        .isInstanceOf(RefusedException.class);
    assertThat(here.authenticate().authenticate(winner.token().value())).isEmpty();
  }

  @Test
  void aLogInThatEndsHereEndsThereWithinFiveSeconds() {
    assertThat(holder(there)).isTrue();

    here.logOut().logOut(ann.token().value());

    assertThat(holder(here)).isFalse();
    clock.advance(Duration.ofSeconds(5));
    assertThat(holder(there)).isFalse();
  }

  @Test
  void whoStaysHasATokenThatCountsUntilItExpires() {
    Authenticated staying = here.authenticate().authenticate(ann.token().value()).orElseThrow();

    clock.advance(Duration.between(clock.instant(), ann.token().expiresAt()).minusMillis(1));
    assertThat(staying.stillCounts()).isTrue();
    clock.advance(Duration.ofMillis(1));
    assertThat(staying.stillCounts()).isFalse();
  }

  @Test
  void whoStaysHasATokenThatCountsUntilTheLogInEnds() {
    Authenticated staying = here.authenticate().authenticate(ann.token().value()).orElseThrow();
    assertThat(staying.stillCounts()).isTrue();

    here.logOut().logOut(ann.token().value());

    assertThat(staying.stillCounts()).isFalse();
  }

  @Test
  void whoLogsInWhileThePasswordIsChangedNeedsTheNewOne() {
    Password old = new Password("correct horse");
    LogIn.Command logIn = new LogIn.Command(ann.email().value(), old.value());
    whileChecking.set(
        () ->
            there
                .changePassword()
                .change(
                    new ChangePassword.Command(
                        ann.token().value(), old, new Password("another horse"))));

    assertThatThrownBy(() -> here.logIn().logIn(logIn)).hasMessage("BAD_CREDENTIALS");
    assertThat(begun).hasSize(2);
    assertThat(shared.refreshTokens().isRevoked(begun.get(1))).isTrue();
    assertThat(holder(here)).isTrue();
  }

  @Test
  void aLogInIsOverAfterThirtyDaysHoweverOftenItWentOn() {
    SignedIn current = ann;
    for (int day = 0; day < 29; day++) {
      clock.advance(Duration.ofDays(1));
      current = here.refreshSession().refresh(current.refreshToken());
    }
    SignedIn last = current;
    clock.advance(Duration.ofDays(1));

    assertThatThrownBy(() -> here.refreshSession().refresh(last.refreshToken()))
        .hasMessage("BAD_CREDENTIALS");
  }

  @Test
  void whereNobodyCanTellTokensCountAndNothingIsRefreshed() {
    gone.set(true);

    assertThat(holder(there)).isTrue();
    assertThatThrownBy(() -> there.refreshSession().refresh(ann.refreshToken()))
        .isInstanceOf(UnavailableException.class);
    gone.set(false);

    assertThat(refresh(there)).isPresent();
  }

  @Test
  void whoCallsAgainAndAgainCostsOneQuestionInAWhile() {
    asked.set(0);
    for (int i = 0; i < 1_000; i++) {
      assertThat(holder(there)).isTrue();
    }
    assertThat(asked.get()).isEqualTo(1);

    gone.set(true);
    clock.advance(Duration.ofSeconds(10));
    for (int i = 0; i < 1_000; i++) {
      assertThat(holder(there)).isTrue();
    }
    assertThat(asked.get()).isEqualTo(2);
  }

  private Optional<SignedIn> refresh(Outcry instance) {
    try {
      return Optional.of(instance.refreshSession().refresh(ann.refreshToken()));
    } catch (RefusedException refused) {
      return Optional.empty();
    }
  }

  private boolean holder(Outcry instance) {
    return instance.authenticate().authenticate(ann.token().value()).isPresent();
  }

  private Outcry instance() {
    return Outcry.builder()
        .clock(clock)
        .people(new SharedPeople(shared))
        .accessTokens(shared.accessTokens())
        .refreshTokens(sometimesGone())
        .passwordHasher(new Interrupted())
        .build();
  }

  /** Something else happens while a password is checked. */
  private final class Interrupted implements PasswordHasher {
    private final PasswordHasher quick = new QuickHasher();

    @Override
    public String hash(Password password) {
      return quick.hash(password);
    }

    @Override
    public boolean matches(Password password, String hash) {
      boolean matches = quick.matches(password, hash);
      whileChecking.getAndSet(() -> {}).run();
      return matches;
    }
  }

  private RefreshTokens sometimesGone() {
    return (RefreshTokens)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {RefreshTokens.class},
            (proxy, method, arguments) -> {
              asked.incrementAndGet();
              if (method.getName().equals("begin")) {
                begun.add((FamilyId) arguments[0]);
              }
              if (gone.get()) {
                throw new UnavailableException("gone");
              }
              try {
                return method.invoke(shared.refreshTokens(), arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }
}
