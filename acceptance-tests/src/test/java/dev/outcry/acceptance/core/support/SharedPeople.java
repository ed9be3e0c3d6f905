package dev.outcry.acceptance.core.support;

import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.DefaultAdapters;
import dev.outcry.application.port.out.Users;
import dev.outcry.domain.login.Identity;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of one store, for several instances. */
public record SharedPeople(DefaultAdapters store) implements Users, Accounts {

  @Override
  public Map<UserId, User> findAll(Collection<UserId> ids) {
    return store.users().findAll(ids);
  }

  @Override
  public List<User> nicknamed(Nickname prefix, int limit) {
    return store.users().nicknamed(prefix, limit);
  }

  @Override
  public Optional<User> named(Username username) {
    return store.users().named(username);
  }

  @Override
  public Added add(Account account) {
    return store.accounts().add(account);
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return store.accounts().findByEmail(email);
  }

  @Override
  public Optional<Account> findByUser(UserId id) {
    return store.accounts().findByUser(id);
  }

  @Override
  public Set<UserId> administrators() {
    return store.accounts().administrators();
  }

  @Override
  public Optional<UserId> ownerOf(Identity identity) {
    return store.accounts().ownerOf(identity);
  }

  @Override
  public Set<Identity> identitiesOf(UserId person) {
    return store.accounts().identitiesOf(person);
  }

  @Override
  public UserId link(Identity identity, UserId person) {
    return store.accounts().link(identity, person);
  }

  @Override
  public boolean changePassword(UserId id, String before, String after) {
    return store.accounts().changePassword(id, before, after);
  }

  @Override
  public void erase(UserId id) {
    store.accounts().erase(id);
  }
}
