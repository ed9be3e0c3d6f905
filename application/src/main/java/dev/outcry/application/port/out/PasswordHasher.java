package dev.outcry.application.port.out;

import dev.outcry.domain.user.Password;

/**
 * Keeps passwords without keeping them.
 *
 * <ul>
 *   <li><b>H1</b> A password matches its own hash, and no other password does.
 *   <li><b>H2</b> Two hashes of one password differ.
 *   <li><b>H3</b> The hash does not hold the password.
 *   <li><b>H4</b> Text that is no hash matches nothing; it is not an error.
 * </ul>
 *
 * <p>Both methods are slow on purpose and use a processor while they run.
 */
public interface PasswordHasher {

  /** A salted hash that names its own parameters. */
  String hash(Password password);

  /** Whether this is the password that was hashed. */
  boolean matches(Password password, String hash);
}
