package dev.outcry.application.service;

import dev.outcry.domain.timeline.BodyDigest;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests of what was posted: HMAC-SHA-256 under the core's secret, salted with the key. */
final class BodyDigests {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec secret;

  BodyDigests(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  BodyDigest of(MessageKey key, MessageText text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      mac.update(key.toString().getBytes(StandardCharsets.US_ASCII));
      return new BodyDigest(mac.doFinal(text.value().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has " + ALGORITHM, missing);
    }
  }
}
