package dev.outcry.adapter.out.postgres;

import dev.outcry.adapter.tck.AccountsContract;
import dev.outcry.adapter.tck.UsersContract;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Users;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.User;

class PostgresUsersTest implements UsersContract, AccountsContract {

  private final Users users = new PostgresUsers(Databases.shared());
  private final Accounts accounts = new PostgresAccounts(Databases.shared());

  @Override
  public Users users() {
    return users;
  }

  @Override
  public Accounts accounts() {
    return accounts;
  }

  @Override
  public void add(User user) {
    EmailAddress email = new EmailAddress(user.id() + "@example.org");
    accounts.add(new Accounts.Account(user, email, "hash"));
  }
}
