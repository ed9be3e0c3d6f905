package dev.outcry.application.service;

import dev.outcry.application.port.in.SendMessage;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.timeline.BodyDigest;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests of what was posted: HMAC-SHA-256 under the core's secret, salted with the key. */
final class BodyDigests {

  private static final String ALGORITHM = "HmacSHA256";

  /** Cannot stand in what is said, nor in an id. */
  private static final String END = "\0";

  /** Copied for each message, since looking for one takes longer than using it. */
  private final Mac blank;

  BodyDigests(byte[] secret) {
    try {
      blank = Mac.getInstance(ALGORITHM);
      blank.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has " + ALGORITHM, missing);
    }
  }

  BodyDigest of(MessageKey key, SendMessage.Command message) {
    try {
      Mac mac = (Mac) blank.clone();
      mac.update(key.toString().getBytes(StandardCharsets.US_ASCII));
      mac.update(message.text().value().getBytes(StandardCharsets.UTF_8));
      mac.update(bytes(message.references()));
      for (AttachmentId id : message.attachments()) {
        mac.update((END + END + END + id).getBytes(StandardCharsets.US_ASCII));
      }
      return new BodyDigest(mac.doFinal());
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(ALGORITHM + " of this Java cannot be copied", impossible);
    }
  }

  private static byte[] bytes(References references) {
    if (references.equals(References.NONE)) {
      return new byte[0];
    }
    String reply = references.replyTo().map(seq -> END + seq).orElse("");
    String mentions =
        references.mentions().stream()
            .map(UserId::value)
            .collect(Collectors.joining(END, END + END, ""));
    return (reply + mentions).getBytes(StandardCharsets.UTF_8);
  }
}
