package dev.outcry.bootstrap;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What access tokens are signed with. */
record SigningSecret(SecretKey key) {

  static final String WHAT_TO_DO =
      "Set the same random one on every instance, such as the output of"
          + " `openssl rand -base64 48` in OUTCRY_JWT_SECRET.";

  private static final int MIN_BYTES = 32;
  private static final int ID_BYTES = 6;
  private static final int MIN_DIFFERENT_CHARACTERS = 10;
  private static final List<String> OF_EXAMPLES =
      List.of("secret", "change", "example", "password", "default", "0123456789", "abcdefgh");

  /**
   * A secret that someone has set.
   *
   * @throws UnsafeSecretException if it is missing, short or one that everybody knows
   */
  static SigningSecret configured(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new UnsafeSecretException("outcry.jwt.secret is not set.");
    }
    return of(check("outcry.jwt.secret", text));
  }

  /**
   * Those whose tokens count besides.
   *
   * @throws UnsafeSecretException if one of them is short or known to everybody
   */
  static List<SigningSecret> accepted(Set<String> texts) {
    return texts.stream().map(text -> of(check("outcry.jwt.accepted-secrets", text))).toList();
  }

  /**
   * A secret of this name.
   *
   * @throws UnsafeSecretException if it is short or one that everybody knows
   */
  static byte[] check(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < MIN_BYTES) {
      throw new UnsafeSecretException(name + " has fewer than " + MIN_BYTES + " bytes.");
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (OF_EXAMPLES.stream().anyMatch(lower::contains)
        || text.chars().distinct().count() < MIN_DIFFERENT_CHARACTERS) {
      throw new UnsafeSecretException(name + " can be guessed.");
    }
    return bytes;
  }

  static SigningSecret random(SecureRandom random) {
    byte[] bytes = new byte[MIN_BYTES];
    random.nextBytes(bytes);
    return of(bytes);
  }

  private static SigningSecret of(byte[] bytes) {
    return new SigningSecret(new SecretKeySpec(bytes, "HmacSHA256"));
  }

  /** What the secret is called where its tokens are shown; it tells nothing of it. */
  String id() {
    byte[] name = Arrays.copyOf(derive("name of the key"), ID_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
  }

  /** Another secret, the same for the same purpose, which tells nothing of this one. */
  byte[] derive(String purpose) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }

  /** Leaves out the secret. */
  @Override
  public String toString() {
    return "SigningSecret[***]";
  }
}
