package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Users;
import dev.outcry.domain.login.Identity;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import dev.outcry.domain.user.Username;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** People and their accounts in one store. */
final class InMemoryUsers implements Users, Accounts {

  private static final Comparator<User> BY_NICKNAME =
      comparing((User user) -> user.nickname().key()).thenComparing(user -> user.id().value());

  private final Map<UserId, User> users = new ConcurrentHashMap<>();
  private final Map<EmailAddress, Account> accounts = new ConcurrentHashMap<>();
  private final Map<UserId, EmailAddress> addresses = new ConcurrentHashMap<>();
  private final Map<Identity, UserId> identities = new ConcurrentHashMap<>();
  private final Map<Username, User> byUsername = new ConcurrentHashMap<>();

  @Override
  public synchronized Added add(Account account) {
    if (accounts.containsKey(account.email())) {
      return Added.EMAIL_TAKEN;
    }
    if (byUsername.putIfAbsent(account.user().username(), account.user()) != null) {
      return Added.USERNAME_TAKEN;
    }
    users.put(account.user().id(), account.user());
    addresses.put(account.user().id(), account.email());
    accounts.put(account.email(), account);
    return Added.ADDED;
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return Optional.ofNullable(accounts.get(email));
  }

  @Override
  public Optional<Account> findByUser(UserId id) {
    return Optional.ofNullable(addresses.get(id)).flatMap(this::findByEmail);
  }

  @Override
  public Set<UserId> administrators() {
    return accounts.values().stream()
        .filter(account -> account.role() == UserRole.ADMIN)
        .map(account -> account.user().id())
        .collect(toUnmodifiableSet());
  }

  @Override
  public Optional<UserId> ownerOf(Identity identity) {
    return Optional.ofNullable(identities.get(identity));
  }

  @Override
  public Set<Identity> identitiesOf(UserId person) {
    return identities.entrySet().stream()
        .filter(link -> link.getValue().equals(person))
        .map(Map.Entry::getKey)
        .collect(toUnmodifiableSet());
  }

  @Override
  public UserId link(Identity identity, UserId person) {
    return identities.computeIfAbsent(identity, anew -> person);
  }

  @Override
  public synchronized boolean changePassword(UserId id, String before, String after) {
    return findByUser(id)
        .filter(account -> account.passwordHash().equals(before))
        .map(account -> new Account(account.user(), account.email(), after, account.role()))
        .map(changed -> accounts.put(changed.email(), changed))
        .isPresent();
  }

  @Override
  public synchronized void erase(UserId id) {
    findByUser(id).ifPresent(account -> accounts.remove(account.email()));
    addresses.remove(id);
    identities.values().removeIf(id::equals);
    Optional.ofNullable(users.remove(id)).ifPresent(user -> byUsername.remove(user.username()));
  }

  @Override
  public Optional<User> find(UserId id) {
    return Optional.ofNullable(users.get(id));
  }

  @Override
  public Map<UserId, User> findAll(Collection<UserId> ids) {
    return ids.stream()
        .distinct()
        .map(users::get)
        .filter(Objects::nonNull)
        .collect(toUnmodifiableMap(User::id, Function.identity()));
  }

  @Override
  public List<User> nicknamed(Nickname prefix, int limit) {
    return users.values().stream()
        .filter(user -> user.nickname().key().startsWith(prefix.key()))
        .sorted(BY_NICKNAME)
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<User> named(Username username) {
    return Optional.ofNullable(byUsername.get(username));
  }
}
