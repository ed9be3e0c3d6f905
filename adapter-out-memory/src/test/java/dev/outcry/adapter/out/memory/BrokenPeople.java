package dev.outcry.adapter.out.memory;

import static dev.outcry.adapter.tck.Samples.anyUsername;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.outcry.adapter.tck.AccountsContract;
import dev.outcry.adapter.tck.UsersContract;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Users;
import dev.outcry.domain.login.Identity;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Users and accounts that break a promise, each run through the contract by itself. */
final class BrokenPeople {

  private BrokenPeople() {}

  @Breaks("U1")
  static class ChangesNicknames extends SoundUsers {
    @Override
    public Map<UserId, User> findAll(Collection<UserId> ids) {
      Map<UserId, User> found = new HashMap<>(super.findAll(ids));
      found.replaceAll((id, user) -> new User(id, user.username(), new Nickname("?")));
      return found;
    }
  }

  @Breaks("U2")
  static class KnowsEverybody extends SoundUsers {
    @Override
    public Map<UserId, User> findAll(Collection<UserId> ids) {
      Map<UserId, User> found =
          ids.stream().distinct().collect(toMap(identity(), KnowsEverybody::somebody));
      found.putAll(super.findAll(ids));
      return found;
    }

    private static User somebody(UserId id) {
      return new User(id, anyUsername(), new Nickname("somebody"));
    }
  }

  @Breaks("U3")
  static class FindsByTheNameAsItIsWritten extends SoundUsers {
    @Override
    public List<User> nicknamed(Nickname prefix, int limit) {
      return super.nicknamed(prefix, limit).stream()
          .filter(user -> user.nickname().value().startsWith(prefix.value()))
          .toList();
    }
  }

  @Breaks("U4")
  static class FindsNobodyByUsername extends SoundUsers {
    @Override
    public Optional<User> named(Username username) {
      return Optional.empty();
    }
  }

  @Breaks("C1")
  static class AddsNoPerson extends SoundAccounts {
    @Override
    public Users users() {
      return ids -> Map.of();
    }
  }

  @Breaks("C2")
  static class SharesAddresses extends SoundAccounts {
    @Override
    public Added add(Account account) {
      Added added = super.add(account);
      return added == Added.EMAIL_TAKEN ? Added.ADDED : added;
    }
  }

  @Breaks("C2")
  static class KeepsTheUsernameOfWhoFailed extends SoundAccounts {
    @Override
    public Added add(Account account) {
      Added added = super.add(account);
      if (added == Added.EMAIL_TAKEN) {
        super.add(new Account(account.user(), new EmailAddress("x@" + account.user().id()), ""));
      }
      return added;
    }
  }

  @Breaks("C1")
  static class ForgetsHashesOfPeople extends SoundAccounts {
    @Override
    public Optional<Account> findByUser(UserId id) {
      return super.findByUser(id).map(found -> new Account(found.user(), found.email(), "?"));
    }
  }

  @Breaks("C3")
  static class ChangesAnyPassword extends SoundAccounts {
    @Override
    public boolean changePassword(UserId id, String before, String after) {
      return findByUser(id)
          .map(found -> super.changePassword(id, found.passwordHash(), after))
          .orElse(false);
    }
  }

  @Breaks("C4")
  static class MakesUsersOfAdministrators extends SoundAccounts {
    @Override
    public Optional<Account> findByUser(UserId id) {
      return super.findByUser(id)
          .map(found -> new Account(found.user(), found.email(), found.passwordHash()));
    }
  }

  @Breaks("C5")
  static class LinksAgain extends SoundAccounts {
    private final Map<Identity, UserId> last = new ConcurrentHashMap<>();

    @Override
    public UserId link(Identity identity, UserId person) {
      last.put(identity, person);
      return person;
    }

    @Override
    public Optional<UserId> ownerOf(Identity identity) {
      return Optional.ofNullable(last.get(identity));
    }
  }

  @Breaks("C6")
  static class KeepsTheIdentitiesOfWhoIsErased extends SoundAccounts {
    private final Map<Identity, UserId> linked = new ConcurrentHashMap<>();

    @Override
    public UserId link(Identity identity, UserId person) {
      return linked.computeIfAbsent(identity, anew -> person);
    }

    @Override
    public Optional<UserId> ownerOf(Identity identity) {
      return Optional.ofNullable(linked.get(identity));
    }
  }

  @Breaks("C7")
  static class KnowsOneIdentityOfEach extends SoundAccounts {
    @Override
    public Set<Identity> identitiesOf(UserId person) {
      return super.identitiesOf(person).stream().limit(1).collect(toSet());
    }
  }

  @Breaks("C8")
  static class KnowsOneAdministrator extends SoundAccounts {
    @Override
    public Set<UserId> administrators() {
      return super.administrators().stream().limit(1).collect(toSet());
    }
  }

  @Breaks({})
  static class KeepsEveryPromiseOnUsers extends SoundUsers {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundUsers implements Users, UsersContract {

    private final InMemoryUsers users = new InMemoryUsers();

    @Override
    public Users users() {
      return this;
    }

    @Override
    public void add(User user) {
      users.add(new Accounts.Account(user, new EmailAddress(user.id() + "@example.org"), "hash"));
    }

    @Override
    public Map<UserId, User> findAll(Collection<UserId> ids) {
      return users.findAll(ids);
    }

    @Override
    public List<User> nicknamed(Nickname prefix, int limit) {
      return users.nicknamed(prefix, limit);
    }

    @Override
    public Optional<User> named(Username username) {
      return users.named(username);
    }
  }

  @Breaks({})
  static class KeepsEveryPromiseOnAccounts extends SoundAccounts {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundAccounts implements Accounts, AccountsContract {

    private final InMemoryUsers users = new InMemoryUsers();

    @Override
    public Accounts accounts() {
      return this;
    }

    @Override
    public Users users() {
      return users;
    }

    @Override
    public Added add(Account account) {
      return users.add(account);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
      return users.findByEmail(email);
    }

    @Override
    public Optional<Account> findByUser(UserId id) {
      return users.findByUser(id);
    }

    @Override
    public Set<UserId> administrators() {
      return users.administrators();
    }

    @Override
    public Optional<UserId> ownerOf(Identity identity) {
      return users.ownerOf(identity);
    }

    @Override
    public Set<Identity> identitiesOf(UserId person) {
      return users.identitiesOf(person);
    }

    @Override
    public UserId link(Identity identity, UserId person) {
      return users.link(identity, person);
    }

    @Override
    public boolean changePassword(UserId id, String before, String after) {
      return users.changePassword(id, before, after);
    }

    @Override
    public void erase(UserId id) {
      users.erase(id);
    }
  }
}
