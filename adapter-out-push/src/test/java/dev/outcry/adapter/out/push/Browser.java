package dev.outcry.adapter.out.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.outcry.domain.push.PushKeys;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The other end of RFC 8291: a browser that reads what was encrypted for it. */
public final class Browser {

  private final KeyPair pair = newPair();
  private final byte[] auth = new byte[16];

  /** One that nobody else is. */
  public Browser() {
    new SecureRandom().nextBytes(auth);
  }

  /** What it is subscribed with. */
  public PushKeys keys() {
    return new PushKeys(base64(point(pair)), base64(auth));
  }

  /** The text of a message in the encoding aes128gcm. */
  public String read(byte[] message) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(message);
      byte[] salt = take(buffer, 16);
      buffer.getInt();
      byte[] sender = take(buffer, buffer.get());
      byte[] encrypted = take(buffer, buffer.remaining());

      KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
      agreement.init(pair.getPrivate());
      agreement.doPhase(publicKey(sender), true);
      byte[] info = concat("WebPush: info\0".getBytes(US_ASCII), point(pair), sender, ONE);
      byte[] secret = hmac(hmac(auth, agreement.generateSecret()), info);
      byte[] root = hmac(salt, secret);
      byte[] key = derive(root, "aes128gcm", 16);
      byte[] nonce = derive(root, "nonce", 12);

      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      byte[] padded = cipher.doFinal(encrypted);
      int end = padded.length - 1;
      while (padded[end] == 0) {
        end--;
      }
      return new String(padded, 0, end, UTF_8);
    } catch (GeneralSecurityException unreadable) {
      throw new AssertionError("it was not for this browser", unreadable);
    }
  }

  /** A pair of keys of P-256. */
  static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The key of an uncompressed point. */
  static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
    ECPoint place =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
            new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
    ECPublicKey any = (ECPublicKey) newPair().getPublic();
    return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(place, any.getParams()));
  }

  static byte[] point(KeyPair pair) {
    ECPoint place = ((ECPublicKey) pair.getPublic()).getW();
    return concat(new byte[] {4}, fixed(place.getAffineX()), fixed(place.getAffineY()));
  }

  static byte[] fixed(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[32];
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return fixed;
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static final byte[] ONE = {1};

  private static byte[] derive(byte[] root, String what, int length)
      throws GeneralSecurityException {
    byte[] info = concat(("Content-Encoding: " + what + "\0").getBytes(US_ASCII), ONE);
    return Arrays.copyOf(hmac(root, info), length);
  }

  private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }

  private static byte[] take(ByteBuffer buffer, int length) {
    byte[] taken = new byte[length];
    buffer.get(taken);
    return taken;
  }

  private static byte[] concat(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
    Arrays.stream(parts).forEach(all::put);
    return all.array();
  }
}
