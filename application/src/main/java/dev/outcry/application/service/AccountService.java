package dev.outcry.application.service;

import dev.outcry.application.port.in.Authenticate;
import dev.outcry.application.port.in.LogIn;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Accounts.Account;
import dev.outcry.application.port.out.Accounts.Added;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.user.Password;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class AccountService implements SignUp, LogIn, Authenticate {

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final AccessTokens tokens;
  private final IdGenerator ids;
  private volatile @Nullable String nobodysHash;

  AccountService(Accounts accounts, PasswordHasher hasher, AccessTokens tokens, IdGenerator ids) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.tokens = tokens;
    this.ids = ids;
  }

  @Override
  public SignedIn signUp(SignUp.Command command) {
    UserId id = new UserId(ids.next());
    Username username = command.username().orElseGet(() -> Username.derivedFrom(id));
    User user = new User(id, username, command.nickname());
    Added added = accounts.add(new Account(user, command.email(), hasher.hash(command.password())));
    return switch (added) {
      case ADDED -> new SignedIn(user, tokens.issue(id));
      case EMAIL_TAKEN -> throw new RefusedException(RefusalCode.EMAIL_TAKEN);
      case USERNAME_TAKEN -> throw new RefusedException(RefusalCode.USERNAME_TAKEN);
    };
  }

  @Override
  public SignedIn logIn(LogIn.Command command) {
    String fallback = nobodysHash();
    Optional<Account> account = accounts.findByEmail(command.email());
    boolean matches =
        hasher.matches(command.password(), account.map(Account::passwordHash).orElse(fallback));
    if (account.isEmpty() || !matches) {
      throw new RefusedException(RefusalCode.BAD_CREDENTIALS);
    }
    User user = account.get().user();
    return new SignedIn(user, tokens.issue(user.id()));
  }

  @Override
  public Optional<UserId> authenticate(String token) {
    return tokens.verify(token);
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
