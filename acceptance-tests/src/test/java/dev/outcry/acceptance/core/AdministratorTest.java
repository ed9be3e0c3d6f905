package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.acceptance.core.support.SharedPeople;
import dev.outcry.acceptance.driver.QuickHasher;
import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.adapter.tck.Race;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.Authenticate.Authenticated;
import dev.outcry.application.port.in.CreateAdministrator;
import dev.outcry.application.port.in.LogIn;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.application.port.out.DefaultAdapters;
import dev.outcry.domain.user.UserRole;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** There is one way to become an administrator, and no other. */
class AdministratorTest {

  private static final String ADDRESS = "root@example.org";
  private static final String PASSWORD = "correct horse";

  private final DefaultAdapters shared = new InMemoryAdapters(Clock.systemUTC());
  private final Outcry here = instance();
  private final Outcry there = instance();

  @AfterEach
  void close() {
    here.close();
    there.close();
    shared.close();
  }

  @Test
  void ofManyInstancesThatStartAtOnceOneOpensTheAccount() {
    List<Boolean> opened =
        Race.of(runner -> create(runner % 2 == 0 ? here : there, ADDRESS, PASSWORD));

    assertThat(opened).containsOnlyOnce(true);
    assertThat(roleOf(logIn(here, PASSWORD))).isEqualTo(UserRole.ADMIN);
    assertThat(roleOf(logIn(there, PASSWORD))).isEqualTo(UserRole.ADMIN);
  }

  @Test
  void aLogInThatGoesOnIsStillTheAdministrators() {
    create(here, ADDRESS, PASSWORD);

    SignedIn refreshed = there.refreshSession().refresh(logIn(here, PASSWORD).refreshToken());

    assertThat(roleOf(refreshed)).isEqualTo(UserRole.ADMIN);
  }

  @Test
  void anotherPasswordAtTheNextStartChangesNothing() {
    create(here, ADDRESS, PASSWORD);

    assertThat(create(there, "Root@Example.ORG", "another horse")).isFalse();

    assertThatThrownBy(() -> logIn(here, "another horse")).hasMessage("BAD_CREDENTIALS");
    assertThat(logIn(here, PASSWORD)).isNotNull();
  }

  @Test
  void whoeverSignedUpWithTheAddressBeforeDoesNotBecomeOne() {
    SignedIn early = here.signUp().signUp(new SignUp.Command(ADDRESS, "early bird", "Early"));

    assertThatThrownBy(() -> create(there, ADDRESS, PASSWORD)).hasMessage("EMAIL_TAKEN");

    assertThat(roleOf(early)).isEqualTo(UserRole.USER);
    assertThat(roleOf(logIn(here, "early bird"))).isEqualTo(UserRole.USER);
    assertThatThrownBy(() -> logIn(here, PASSWORD)).hasMessage("BAD_CREDENTIALS");
  }

  @Test
  void nobodySignsUpWithTheAddressAfterwards() {
    create(here, ADDRESS, PASSWORD);

    assertThatThrownBy(
            () -> there.signUp().signUp(new SignUp.Command(ADDRESS, "early bird", "Late")))
        .hasMessage("EMAIL_TAKEN");
  }

  private static boolean create(Outcry outcry, String email, String password) {
    return outcry.createAdministrator().create(new CreateAdministrator.Command(email, password));
  }

  private static SignedIn logIn(Outcry outcry, String password) {
    return outcry.logIn().logIn(new LogIn.Command(ADDRESS, password));
  }

  private UserRole roleOf(SignedIn signedIn) {
    return here.authenticate()
        .authenticate(signedIn.token().value())
        .map(Authenticated::role)
        .orElseThrow();
  }

  private Outcry instance() {
    return Outcry.builder()
        .people(new SharedPeople(shared))
        .accessTokens(shared.accessTokens())
        .refreshTokens(shared.refreshTokens())
        .passwordHasher(new QuickHasher())
        .build();
  }
}
