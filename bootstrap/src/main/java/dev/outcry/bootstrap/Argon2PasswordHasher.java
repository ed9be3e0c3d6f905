package dev.outcry.bootstrap;

import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.user.Password;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with 19 MiB, two passes and one lane. As many at a time as there are processors, and
 * some wait; who comes then, or waits longer than ten seconds, is told that it is unavailable.
 */
final class Argon2PasswordHasher implements PasswordHasher {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final long LONGEST_WAIT_SECONDS = 10;

  /** Whoever waits holds a thread of the server, which others need. */
  private static final int MOST_WAITING = 64;

  private static final Pattern HASH =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=[0-9]{1,6},t=[0-9]{1,2},p=[0-9]"
              + "\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIB, PASSES);
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

  @Override
  public String hash(Password password) {
    return inTurn(() -> encoder.encode(password.value()));
  }

  @Override
  public boolean matches(Password password, String hash) {
    return HASH.matcher(hash).matches() && inTurn(() -> encoder.matches(password.value(), hash));
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (turns.getQueueLength() >= MOST_WAITING
          || !turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new UnavailableException("too many passwords at once");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("interrupted", interrupted);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
