package dev.outcry.application.port.out;

import dev.outcry.domain.login.Identity;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.util.Optional;
import java.util.Set;

/**
 * People who signed up here, and what they log in with. Not needed where an embedding program
 * brings its own {@link Users}.
 *
 * <ul>
 *   <li><b>C1</b> An account that was added is found by its e-mail address, and its person in
 *       {@link Users}; and by its person.
 *   <li><b>C2</b> An e-mail address has one account and a username one person: of any number of
 *       concurrent adds exactly one succeeds, and the others change nothing.
 *   <li><b>C3</b> A password changes only if the hash that it replaces is still the account's: of
 *       any number of concurrent changes from one hash exactly one succeeds, and the others change
 *       nothing. What succeeded is found by every read that begins after it.
 *   <li><b>C4</b> An account has the role that it was added with, whatever becomes of its password.
 *   <li><b>C5</b> An identity is one person's, for good: of any number of concurrent links of one
 *       identity one counts, and each answers whose it is then.
 *   <li><b>C6</b> Of whom is erased neither account nor person nor identity is left: address,
 *       username and identities are free for others. Erasing once more changes nothing, and nobody
 *       else is touched.
 *   <li><b>C7</b> {@code identitiesOf} answers every identity that is a person's, and no other.
 *   <li><b>C8</b> {@code administrators} answers every administrator and nobody else.
 * </ul>
 */
public interface Accounts {

  /** Stands for the hash of an account that has no password: none matches it. */
  String NO_PASSWORD = "none";

  /**
   * @param passwordHash made by {@link PasswordHasher}
   */
  record Account(User user, EmailAddress email, String passwordHash, UserRole role) {
    /** Of someone who looks after nothing. */
    public Account(User user, EmailAddress email, String passwordHash) {
      this(user, email, passwordHash, UserRole.USER);
    }

    /** Whether its person can log in with a password. */
    public boolean hasPassword() {
      return !passwordHash.equals(NO_PASSWORD);
    }

    /** Leaves out address and hash. */
    @Override
    public String toString() {
      return "Account[" + user.id() + "]";
    }
  }

  /** How adding ended. */
  enum Added {
    ADDED,
    EMAIL_TAKEN,
    USERNAME_TAKEN
  }

  /** Adds an account and its person together. */
  Added add(Account account);

  /** The account of this address. */
  Optional<Account> findByEmail(EmailAddress email);

  /** The account of this person. */
  Optional<Account> findByUser(UserId id);

  /** The administrators there are, in no order. */
  Set<UserId> administrators();

  /** Whose identity this is. */
  Optional<UserId> ownerOf(Identity identity);

  /** Who a person is to whoever vouches for them, in no order. */
  Set<Identity> identitiesOf(UserId person);

  /**
   * Makes an identity this person's, unless it is somebody's.
   *
   * @return whose it is then
   */
  UserId link(Identity identity, UserId person);

  /**
   * Gives an account another password.
   *
   * @param before the hash that is replaced
   * @return false if it is no longer the account's, or there is no such account
   */
  boolean changePassword(UserId id, String before, String after);

  /** Removes the account of a person, the person, and all that they log in with. */
  void erase(UserId id);
}
