package dev.outcry.domain.user;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a person gets mail; also the name to log in with. Kept in lower case, so that two spellings
 * of one address are one account. Only the shape is checked: a name, one {@code @}, a host; at most
 * 254 characters.
 */
public record EmailAddress(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]+");

  public EmailAddress {
    require(value.length() <= 254 && SHAPE.matcher(value).matches(), "email", "must be name@host");
    value = value.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
