package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.AccountsContract;
import dev.outcry.adapter.tck.UsersContract;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Users;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.User;

class InMemoryUsersTest implements UsersContract, AccountsContract {

  private final InMemoryUsers users = new InMemoryUsers();

  @Override
  public Users users() {
    return users;
  }

  @Override
  public Accounts accounts() {
    return users;
  }

  @Override
  public void add(User user) {
    EmailAddress email = new EmailAddress(user.id() + "@example.org");
    users.add(new Accounts.Account(user, email, "hash"));
  }
}
