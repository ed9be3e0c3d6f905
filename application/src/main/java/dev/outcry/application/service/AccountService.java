package dev.outcry.application.service;

import dev.outcry.application.port.in.ChangePassword;
import dev.outcry.application.port.in.CreateAdministrator;
import dev.outcry.application.port.in.LogIn;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.application.port.out.AccessTokens.Bearer;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Accounts.Account;
import dev.outcry.application.port.out.Accounts.Added;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.Password;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import dev.outcry.domain.user.Username;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class AccountService implements SignUp, LogIn, ChangePassword, CreateAdministrator {

  private static final Nickname ADMINISTRATOR = new Nickname("Administrator");

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final LogIns logIns;
  private final IdGenerator ids;
  private final Throttle throttle;
  private volatile @Nullable String nobodysHash;

  AccountService(
      Accounts accounts, PasswordHasher hasher, LogIns logIns, IdGenerator ids, Throttle throttle) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.logIns = logIns;
    this.ids = ids;
    this.throttle = throttle;
  }

  @Override
  public SignedIn signUp(SignUp.Command command) {
    throttle.signUp(command.from());
    UserId id = new UserId(ids.next());
    Username username = command.username().orElseGet(() -> Username.derivedFrom(id));
    User user = new User(id, username, command.nickname());
    Account account = new Account(user, command.email(), hasher.hash(command.password()));
    Added added = accounts.add(account);
    return switch (added) {
      case ADDED -> logIns.begin(account);
      case EMAIL_TAKEN -> throw new RefusedException(RefusalCode.EMAIL_TAKEN);
      case USERNAME_TAKEN -> throw new RefusedException(RefusalCode.USERNAME_TAKEN);
    };
  }

  @Override
  public SignedIn logIn(LogIn.Command command) {
    throttle.guess(command.email(), command.from());
    Account account = proved(accounts.findByEmail(command.email()), command.password());
    throttle.knew(account.email(), command.from());
    SignedIn in = logIns.begin(account);
    Optional<String> hash = accounts.findByEmail(account.email()).map(Account::passwordHash);
    if (!hash.equals(Optional.of(account.passwordHash()))) {
      // Changed or erased meanwhile: what ended all log-ins then may not have known of this one.
      logIns.end(in.refreshToken().family());
      throw badCredentials();
    }
    return in;
  }

  @Override
  public void change(ChangePassword.Command command) {
    Bearer caller =
        logIns.bearerOf(command.accessToken()).orElseThrow(AccountService::badCredentials);
    UserId id = caller.userId();
    EmailAddress email =
        accounts.findByUser(id).map(Account::email).orElseThrow(AccountService::badCredentials);
    throttle.guess(email, Optional.empty());
    Account account = proved(accounts.findByEmail(email), command.current());
    throttle.knew(email, Optional.empty());
    if (!accounts.changePassword(id, account.passwordHash(), hasher.hash(command.next()))) {
      throw badCredentials();
    }
    caller
        .family()
        .ifPresentOrElse(family -> logIns.endOthers(id, family), () -> logIns.endAll(id));
  }

  /** Refuses whoever cannot be erased, or does not know the password of the account. */
  void checkMayLeave(UserId person, Optional<Password> password) {
    accounts.findByUser(person).ifPresent(account -> checkMayLeave(account, password));
  }

  private void checkMayLeave(Account account, Optional<Password> password) {
    if (account.role() == UserRole.ADMIN) {
      throw new RefusedException(RefusalCode.ADMINISTRATOR_STAYS);
    }
    if (account.hasPassword()) {
      Password given =
          password.orElseThrow(() -> new InvalidValueException("password", "is required"));
      throttle.guess(account.email(), Optional.empty());
      proved(Optional.of(account), given);
    }
  }

  /** Ends a person's log-ins and removes the account, if there is one. */
  void erase(UserId person) {
    accounts.findByUser(person).map(Account::email).ifPresent(throttle::forget);
    accounts.erase(person);
    logIns.endAll(person);
  }

  @Override
  public boolean create(CreateAdministrator.Command command) {
    return !isAdministrators(command.email()) && addAdministrator(command);
  }

  private boolean addAdministrator(CreateAdministrator.Command command) {
    UserId id = new UserId(ids.next());
    User user = new User(id, Username.derivedFrom(id), ADMINISTRATOR);
    String hash = hasher.hash(command.password());
    Added added = accounts.add(new Account(user, command.email(), hash, UserRole.ADMIN));
    return switch (added) {
      case ADDED -> true;
      case EMAIL_TAKEN -> !isAdministrators(command.email());
      case USERNAME_TAKEN -> throw new RefusedException(RefusalCode.USERNAME_TAKEN);
    };
  }

  /** False if it is nobody's. */
  private boolean isAdministrators(EmailAddress email) {
    Optional<UserRole> role = accounts.findByEmail(email).map(Account::role);
    if (role.filter(other -> other != UserRole.ADMIN).isPresent()) {
      throw new RefusedException(RefusalCode.EMAIL_TAKEN);
    }
    return role.isPresent();
  }

  /** The account, if this is its password. */
  private Account proved(Optional<Account> account, Password password) {
    String fallback = nobodysHash();
    boolean matches = hasher.matches(password, account.map(Account::passwordHash).orElse(fallback));
    return account.filter(found -> matches).orElseThrow(AccountService::badCredentials);
  }

  private static RefusedException badCredentials() {
    return new RefusedException(RefusalCode.BAD_CREDENTIALS);
  }

  /** Checked where there is no account, so that its absence cannot be told by the time it takes. */
  private String nobodysHash() {
    String hash = nobodysHash;
    if (hash == null) {
      hash = hasher.hash(new Password("nobody:" + ids.next()));
      nobodysHash = hash;
    }
    return hash;
  }
}
