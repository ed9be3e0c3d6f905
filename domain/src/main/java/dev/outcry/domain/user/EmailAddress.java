package dev.outcry.domain.user;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a person gets mail; also the name to log in with. Kept in lower case, so that two spellings
 * of one address are one account. Only the shape is checked: a name, one {@code @}, a host, no
 * white space; at most 254 characters.
 */
public record EmailAddress(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("[^\\s@]{1,64}@[^\\s@]+", Pattern.UNICODE_CHARACTER_CLASS);

  public EmailAddress {
    value = value.toLowerCase(Locale.ROOT);
    require(Text.isClean(value, ""), "email", "must not hold control characters");
    require(value.length() <= 254 && SHAPE.matcher(value).matches(), "email", "must be name@host");
  }

  @Override
  public String toString() {
    return value;
  }
}
