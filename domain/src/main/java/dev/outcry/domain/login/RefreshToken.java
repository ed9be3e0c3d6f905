package dev.outcry.domain.login;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes on with a log-in, once. Written {@code family.secret}; who holds it is the person, so it is
 * never stored, logged or printed: what is stored is its {@link #hash}.
 *
 * @param secret 43 of {@code A-Z a-z 0-9 _ -}: 256 random bits
 */
public record RefreshToken(FamilyId family, String secret) {

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Pattern WRITTEN =
      Pattern.compile("(?<family>[A-Za-z0-9_-]{1,64})\\.(?<secret>[A-Za-z0-9_-]{43})");

  public RefreshToken {
    require(SECRET.matcher(secret).matches(), "refreshToken", "must be one that was issued");
  }

  /** Reads what {@link #value} wrote. */
  public static RefreshToken parse(String value) {
    Matcher parts = WRITTEN.matcher(value);
    require(parts.matches(), "refreshToken", "must be one that was issued");
    return new RefreshToken(new FamilyId(parts.group("family")), parts.group("secret"));
  }

  /** The token as its holder keeps it. */
  public String value() {
    return family + "." + secret;
  }

  /** SHA-256 of the token, from which it cannot be had again. */
  public TokenHash hash() {
    return TokenHash.of(value());
  }

  /** Leaves out the secret. */
  @Override
  public String toString() {
    return "RefreshToken[" + family + "]";
  }
}
