package dev.outcry.acceptance.driver;

import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.domain.user.Password;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** A salted digest: real hashers are slow on purpose, and every scenario signs people up. */
public final class QuickHasher implements PasswordHasher {

  @Override
  public String hash(Password password) {
    return digest(UUID.randomUUID().toString(), password);
  }

  @Override
  public boolean matches(Password password, String hash) {
    return digest(hash.substring(0, Math.max(0, hash.indexOf(':'))), password).equals(hash);
  }

  private static String digest(String salt, Password password) {
    try {
      byte[] salted = (salt + password.value()).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(salted);
      return salt + ":" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
