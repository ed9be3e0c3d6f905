package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anAccount;
import static dev.outcry.adapter.tck.Samples.anyEmail;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static dev.outcry.adapter.tck.Samples.anyUsername;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Accounts.Account;
import dev.outcry.application.port.out.Accounts.Added;
import dev.outcry.application.port.out.Users;
import dev.outcry.domain.login.Identity;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import dev.outcry.domain.user.Username;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Accounts} does. */
public interface AccountsContract {

  /** The accounts to test, the same throughout a test. */
  Accounts accounts();

  /** Where the people of {@link #accounts} are found. */
  Users users();

  @Test
  default void c1_anAccountIsFoundByItsAddressAndItsPersonAmongUsers() {
    Account account = anAccount(anyEmail(), anyUsername());

    assertThat(accounts().add(account)).isEqualTo(Added.ADDED);

    assertThat(accounts().findByEmail(account.email())).contains(account);
    assertThat(users().find(account.user().id())).contains(account.user());
    assertThat(accounts().findByUser(account.user().id())).contains(account);
    assertThat(accounts().findByUser(anyUserId())).isEmpty();
    String shouted = account.email().value().toUpperCase(Locale.ROOT);
    assertThat(accounts().findByEmail(new EmailAddress(shouted))).contains(account);
    assertThat(accounts().findByEmail(anyEmail())).isEmpty();
  }

  @Test
  default void c2_anAddressHasOneAccount() {
    EmailAddress email = anyEmail();
    List<Account> rivals =
        Stream.generate(() -> anAccount(email, anyUsername())).limit(Race.THREADS).toList();

    List<Added> answers = Race.of(runner -> accounts().add(rivals.get(runner)));

    assertThat(answers).containsOnlyOnce(Added.ADDED).containsOnly(Added.ADDED, Added.EMAIL_TAKEN);
    Account winner = rivals.get(answers.indexOf(Added.ADDED));
    assertThat(accounts().findByEmail(email)).contains(winner);
    assertThat(people(rivals)).containsExactly(winner);
  }

  @Test
  default void c2_aUsernameHasOnePerson() {
    Username username = anyUsername();
    List<Account> rivals =
        Stream.generate(() -> anAccount(anyEmail(), username)).limit(Race.THREADS).toList();

    List<Added> answers = Race.of(runner -> accounts().add(rivals.get(runner)));

    assertThat(answers)
        .containsOnlyOnce(Added.ADDED)
        .containsOnly(Added.ADDED, Added.USERNAME_TAKEN);
    Account winner = rivals.get(answers.indexOf(Added.ADDED));
    assertThat(people(rivals)).containsExactly(winner);
    assertThat(rivals)
        .filteredOn(rival -> accounts().findByEmail(rival.email()).isPresent())
        .containsExactly(winner);
  }

  @Test
  default void c2_anAddThatFailedLeavesAddressAndUsernameToOthers() {
    Account first = anAccount(anyEmail(), anyUsername());
    accounts().add(first);
    Account sameAddress = anAccount(first.email(), anyUsername());
    Account sameUsername = anAccount(anyEmail(), first.user().username());
    assertThat(accounts().add(sameAddress)).isEqualTo(Added.EMAIL_TAKEN);
    assertThat(accounts().add(sameUsername)).isEqualTo(Added.USERNAME_TAKEN);

    Account second = anAccount(sameUsername.email(), sameAddress.user().username());
    assertThat(accounts().add(second)).isEqualTo(Added.ADDED);

    assertThat(accounts().findByEmail(first.email())).contains(first);
  }

  @Test
  default void c3_aPasswordChangesOnceFromWhatItWas() {
    Account account = anAccount(anyEmail(), anyUsername());
    Account other = anAccount(anyEmail(), anyUsername());
    accounts().add(account);
    accounts().add(other);
    UserId id = account.user().id();

    List<Boolean> changed =
        Race.of(
            runner -> accounts().changePassword(id, account.passwordHash(), "hash no. " + runner));

    assertThat(changed).containsOnlyOnce(true);
    Account after = withHash(account, "hash no. " + changed.indexOf(true));
    assertThat(accounts().findByEmail(account.email())).contains(after);
    assertThat(accounts().findByUser(id)).contains(after);
    assertThat(accounts().findByUser(other.user().id())).contains(other);
  }

  @Test
  default void c3_aPasswordThatIsNoLongerTheAccountsChangesNothing() {
    Account account = anAccount(anyEmail(), anyUsername());
    accounts().add(account);

    assertThat(accounts().changePassword(account.user().id(), "another", "new")).isFalse();
    assertThat(accounts().changePassword(anyUserId(), account.passwordHash(), "new")).isFalse();

    assertThat(accounts().findByEmail(account.email())).contains(account);
  }

  @ParameterizedTest
  @EnumSource
  default void c4_theRoleStays(UserRole role) {
    Account account = anAccount(anyEmail(), anyUsername(), role);
    accounts().add(account);
    assertThat(accounts().findByEmail(account.email())).contains(account);

    accounts().changePassword(account.user().id(), account.passwordHash(), "new");

    Account after = withHash(account, "new");
    assertThat(accounts().findByEmail(account.email())).contains(after);
    assertThat(accounts().findByUser(account.user().id())).contains(after);
  }

  @Test
  default void c5_anIdentityIsItsFirstOwners() {
    Identity identity = new Identity("google", "Ünique/" + anyUserId());
    UserId first = anyUserId();
    assertThat(accounts().ownerOf(identity)).isEmpty();

    assertThat(accounts().link(identity, first)).isEqualTo(first);
    assertThat(accounts().link(identity, anyUserId())).isEqualTo(first);

    assertThat(accounts().ownerOf(identity)).contains(first);
    assertThat(accounts().ownerOf(new Identity("kakao", identity.subject()))).isEmpty();
    assertThat(accounts().ownerOf(new Identity("google", identity.subject() + " "))).isEmpty();
  }

  @Test
  default void c5_ofConcurrentLinksOneCounts() {
    Identity identity = new Identity("naver", anyUserId().value());

    List<UserId> answers = Race.of(runner -> accounts().link(identity, anyUserId()));

    assertThat(Set.copyOf(answers)).hasSize(1);
    assertThat(accounts().ownerOf(identity)).contains(answers.get(0));
  }

  @Test
  default void c6_ofWhomIsErasedNothingIsLeft() {
    Account account = anAccount(anyEmail(), anyUsername());
    Account other = anAccount(anyEmail(), anyUsername());
    accounts().add(account);
    accounts().add(other);
    UserId id = account.user().id();
    Identity identity = new Identity("google", id.value());
    Identity ofOther = new Identity("google", other.user().id().value());
    accounts().link(identity, id);
    accounts().link(ofOther, other.user().id());

    accounts().erase(id);
    accounts().erase(id);
    accounts().erase(anyUserId());

    assertThat(accounts().findByEmail(account.email())).isEmpty();
    assertThat(accounts().findByUser(id)).isEmpty();
    assertThat(users().find(id)).isEmpty();
    assertThat(accounts().ownerOf(identity)).isEmpty();
    assertThat(accounts().changePassword(id, account.passwordHash(), "new")).isFalse();
    assertThat(accounts().findByUser(other.user().id())).contains(other);
    assertThat(users().find(other.user().id())).contains(other.user());
    assertThat(accounts().ownerOf(ofOther)).contains(other.user().id());
  }

  @Test
  default void c6_whatWasErasedIsFreeForOthers() {
    Account account = anAccount(anyEmail(), anyUsername());
    accounts().add(account);
    Identity identity = new Identity("kakao", account.user().id().value());
    accounts().link(identity, account.user().id());

    accounts().erase(account.user().id());

    Account next = anAccount(account.email(), account.user().username());
    assertThat(accounts().add(next)).isEqualTo(Added.ADDED);
    assertThat(accounts().link(identity, next.user().id())).isEqualTo(next.user().id());
    assertThat(accounts().findByEmail(account.email())).contains(next);
    accounts().erase(account.user().id());
    assertThat(accounts().findByEmail(account.email())).contains(next);
  }

  @Test
  default void c7_whatSomebodyIsLinkedToIsFound() {
    UserId person = anyUserId();
    Identity one = new Identity("google", person.value());
    Identity other = new Identity("kakao", person.value());
    accounts().link(one, person);
    accounts().link(other, person);
    accounts().link(one, anyUserId());
    accounts().link(new Identity("naver", person.value()), anyUserId());

    assertThat(accounts().identitiesOf(person)).containsExactlyInAnyOrder(one, other);
    assertThat(accounts().identitiesOf(anyUserId())).isEmpty();
  }

  @Test
  default void c8_administratorsAreFound() {
    Account one = anAccount(anyEmail(), anyUsername(), UserRole.ADMIN);
    Account other = anAccount(anyEmail(), anyUsername(), UserRole.ADMIN);
    Account erased = anAccount(anyEmail(), anyUsername(), UserRole.ADMIN);
    Account user = anAccount(anyEmail(), anyUsername());
    List.of(one, other, erased, user).forEach(accounts()::add);
    accounts().erase(erased.user().id());

    assertThat(accounts().administrators())
        .contains(one.user().id(), other.user().id())
        .doesNotContain(erased.user().id(), user.user().id());
  }

  private static Account withHash(Account account, String hash) {
    return new Account(account.user(), account.email(), hash, account.role());
  }

  private List<Account> people(List<Account> accounts) {
    return accounts.stream()
        .filter(account -> users().find(account.user().id()).isPresent())
        .toList();
  }
}
