package dev.outcry.domain.push;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.Base64;

/**
 * By what messages to one browser are encrypted, in base64url without padding.
 *
 * @param p256dh a public key: an uncompressed point of P-256, 65 bytes
 * @param auth a secret of 16 bytes
 */
public record PushKeys(String p256dh, String auth) {

  private static final int POINT_BYTES = 65;
  private static final int SECRET_BYTES = 16;
  private static final byte UNCOMPRESSED = 4;

  public PushKeys {
    byte[] point = decoded("p256dh", p256dh, POINT_BYTES);
    require(point[0] == UNCOMPRESSED, "p256dh", "must be an uncompressed point");
    decoded("auth", auth, SECRET_BYTES);
  }

  private static byte[] decoded(String field, String text, int length) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      require(bytes.length == length, field, "must have " + length + " bytes");
      return bytes;
    } catch (IllegalArgumentException none) {
      require(false, field, "must be base64url");
      throw none;
    }
  }

  /** The point, in bytes. */
  public byte[] point() {
    return Base64.getUrlDecoder().decode(p256dh);
  }

  /** The secret, in bytes. */
  public byte[] secret() {
    return Base64.getUrlDecoder().decode(auth);
  }

  /** Leaves out both. */
  @Override
  public String toString() {
    return "PushKeys[***]";
  }
}
