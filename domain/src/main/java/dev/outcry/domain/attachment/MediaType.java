package dev.outcry.domain.attachment;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.Set;
import java.util.regex.Pattern;

/** A media type without parameters, in lower case, such as {@code image/png} (RFC 6838). */
public record MediaType(String value) {

  private static final Pattern ALLOWED =
      Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");

  /** What nothing is known of. */
  public static final MediaType UNKNOWN = new MediaType("application/octet-stream");

  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

  public MediaType {
    require(ALLOWED.matcher(value).matches(), "mediaType", "must be a media type in lower case");
  }

  /** Whether it is an image of any kind, those included that can run scripts. */
  public boolean isImage() {
    return value.startsWith("image/");
  }

  /** Whether it is an image of a kind that every browser shows and that runs nothing. */
  public boolean isPicture() {
    return PICTURES.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
