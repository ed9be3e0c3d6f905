package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.SharedPeople;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ExportPerson.Taker;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.login.Identity;
import dev.outcry.domain.push.PushEndpoint;
import dev.outcry.domain.push.PushKeys;
import dev.outcry.domain.push.PushSubscription;
import dev.outcry.domain.user.UserId;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes from elsewhere, or goes there, is told of a person, too. */
class ExportedPersonTest {

  private final Wiring wiring = Wiring.inMemory();
  private final Outcry outcry =
      wiring.start(
          builder ->
              builder
                  .people(new SharedPeople(wiring.memory()))
                  .pushSubscriptions(wiring.memory().pushSubscriptions()));
  private final List<Object> taken = new ArrayList<>();

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
  }

  @Test
  void whoVouchesForAPersonAndWhatIsTheirsElsewhereIsTold() {
    UserId ann = signUp("ann");
    UserId ben = signUp("ben");
    Identity identity = new Identity("google", "what Google calls Ann");
    wiring.memory().accounts().link(identity, ann);
    wiring.memory().accounts().link(new Identity("google", "what Google calls Ben"), ben);
    PushSubscription phone = browser(ann);
    browser(ben);

    outcry.exportPerson().export(ann, taker());

    assertThat(taken).first().hasToString("Profile[" + ann + "]");
    assertThat(taken).filteredOn(Identity.class::isInstance).containsExactly(identity);
    assertThat(taken).filteredOn(PushSubscription.class::isInstance).containsExactly(phone);
  }

  @Test
  void ofWhomIsUnknownNothingIsTold() {
    assertThatThrownBy(() -> outcry.exportPerson().export(People.ANN, taker()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("USER_NOT_FOUND");
    assertThat(taken).isEmpty();
  }

  private UserId signUp(String name) {
    return outcry
        .signUp()
        .signUp(new SignUp.Command(name + "@example.org", "correct horse", name))
        .user()
        .id();
  }

  private PushSubscription browser(UserId owner) {
    PushSubscription browser =
        new PushSubscription(
            owner,
            new PushEndpoint("https://push.example/" + owner),
            new PushKeys("BA" + "A".repeat(85), "A".repeat(22)));
    wiring.memory().pushSubscriptions().put(browser, 10);
    return browser;
  }

  /** Notes the first of whatever it is told. */
  private Taker taker() {
    return (Taker)
        Proxy.newProxyInstance(
            Taker.class.getClassLoader(),
            new Class<?>[] {Taker.class},
            (proxy, method, arguments) -> {
              taken.add(arguments[0]);
              return null;
            });
  }
}
