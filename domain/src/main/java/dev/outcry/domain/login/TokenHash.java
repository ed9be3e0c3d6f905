package dev.outcry.domain.login;

import static dev.outcry.domain.InvalidValueException.require;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What is kept of a {@link RefreshToken}: SHA-256, as 64 of {@code 0-9 a-f}. */
public record TokenHash(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[0-9a-f]{64}");

  public TokenHash {
    require(ALLOWED.matcher(value).matches(), "tokenHash", "must be 64 of 0-9 a-f");
  }

  /** Of a secret, from which that cannot be had again. */
  public static TokenHash of(String secret) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(secret.getBytes(StandardCharsets.UTF_8));
      return new TokenHash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has this algorithm", impossible);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
