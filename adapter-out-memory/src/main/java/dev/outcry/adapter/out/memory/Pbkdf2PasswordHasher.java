package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.domain.user.Password;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA-256, written as {@code pbkdf2-sha256$<iterations>$<salt>$<key>}, salt and
 * key in Base64.
 */
final class Pbkdf2PasswordHasher implements PasswordHasher {

  private static final int ITERATIONS = 600_000;
  private static final int SALT_BYTES = 16;
  private static final int KEY_BYTES = 32;
  private static final Pattern HASH =
      Pattern.compile(
          "pbkdf2-sha256\\$([1-9][0-9]{0,6})\\$([A-Za-z0-9+/]{22}==)\\$([A-Za-z0-9+/]{43}=)");

  private final int iterations;
  private final SecureRandom random = new SecureRandom();

  Pbkdf2PasswordHasher() {
    this(ITERATIONS);
  }

  Pbkdf2PasswordHasher(int iterations) {
    this.iterations = iterations;
  }

  @Override
  public String hash(Password password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] key = derive(password, salt, iterations);
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        "$",
        "pbkdf2-sha256",
        Integer.toString(iterations),
        base64.encodeToString(salt),
        base64.encodeToString(key));
  }

  @Override
  public boolean matches(Password password, String hash) {
    Matcher parts = HASH.matcher(hash);
    if (!parts.matches()) {
      return false;
    }
    byte[] salt = Base64.getDecoder().decode(parts.group(2));
    byte[] key = Base64.getDecoder().decode(parts.group(3));
    return MessageDigest.isEqual(key, derive(password, salt, Integer.parseInt(parts.group(1))));
  }

  private static byte[] derive(Password password, byte[] salt, int iterations) {
    PBEKeySpec spec =
        new PBEKeySpec(password.value().toCharArray(), salt, iterations, KEY_BYTES * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has this algorithm", impossible);
    } finally {
      spec.clearPassword();
    }
  }
}
