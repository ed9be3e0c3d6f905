package dev.outcry.application.port.out;

/**
 * Makes secrets that nobody can guess.
 *
 * <ul>
 *   <li><b>SG1</b> A secret is 43 characters of {@code A-Z a-z 0-9 _ -}: 256 random bits.
 *   <li><b>SG2</b> No secret is made twice, by any number of threads and instances.
 * </ul>
 */
public interface SecretGenerator {

  /** A secret that nobody has. */
  String next();
}
