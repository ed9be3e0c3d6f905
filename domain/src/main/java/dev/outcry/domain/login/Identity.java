package dev.outcry.domain.login;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.regex.Pattern;

/**
 * Who somebody is to whoever vouches for them. Nothing else says so: addresses and names change
 * hands.
 *
 * @param provider 1 to 32 of {@code a-z 0-9 -}
 * @param subject what the provider calls this person, for good: 1 to 255 characters
 */
public record Identity(String provider, String subject) {

  private static final Pattern PROVIDER = Pattern.compile("[a-z0-9-]{1,32}");
  private static final int LONGEST = 255;

  public Identity {
    require(PROVIDER.matcher(provider).matches(), "provider", "must be 1 to 32 of a-z 0-9 -");
    require(
        !subject.isBlank() && subject.length() <= LONGEST && subject.indexOf('\0') < 0,
        "subject",
        "must have 1 to 255 characters, none of them NUL");
  }

  /** Leaves out the subject. */
  @Override
  public String toString() {
    return "Identity[" + provider + "]";
  }
}
