package dev.outcry.domain.push;

import static dev.outcry.domain.InvalidValueException.require;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Where a push service takes messages for one browser: an absolute {@code http} or {@code https}
 * address of at most 2,048 characters, without user or fragment. Whoever knows it can write to the
 * browser, so it is not shown.
 */
public record PushEndpoint(String value) {

  private static final int MAX_LENGTH = 2_048;

  public PushEndpoint {
    require(value.length() <= MAX_LENGTH, "endpoint", "must have at most 2,048 characters");
    require(isAddress(value), "endpoint", "must be an address of a push service");
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException none) {
      return false;
    }
  }

  /** The same as an address. */
  public URI uri() {
    return URI.create(value);
  }

  /** What it may be called where others read it: it follows from the endpoint, and not back. */
  public String id() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Its id. */
  @Override
  public String toString() {
    return id();
  }
}
