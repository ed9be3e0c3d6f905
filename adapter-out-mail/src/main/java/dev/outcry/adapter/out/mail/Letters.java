package dev.outcry.adapter.out.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * What letters look like: plain text in UTF-8, each with a name that follows from what it is about.
 *
 * @param from who sends them all
 */
record Letters(InternetAddress from) {

  /**
   * From this address.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Letters from(String address) {
    return new Letters(
        address(address)
            .orElseThrow(() -> new IllegalArgumentException("outcry.mail.from is no address")));
  }

  /**
   * Writes one.
   *
   * @param name the same each time that it is written
   */
  void write(MimeMessage letter, String name, InternetAddress to, Optional<InternetAddress> answer)
      throws MessagingException {
    MimeMessageHelper helper = helper(letter);
    helper.setFrom(from);
    helper.setTo(to);
    if (answer.isPresent()) {
      helper.setReplyTo(answer.get());
    }
    letter.setHeader("Message-ID", "<" + name + "@" + host() + ">");
    letter.setHeader("Auto-Submitted", "auto-generated");
  }

  void say(MimeMessage letter, String subject, String text) throws MessagingException {
    MimeMessageHelper helper = helper(letter);
    helper.setSubject(subject);
    helper.setText(text);
  }

  /** An address as mail has it; what people log in with need not be one. */
  static Optional<InternetAddress> address(String text) {
    try {
      return Optional.of(new InternetAddress(text, true));
    } catch (AddressException none) {
      return Optional.empty();
    }
  }

  private String host() {
    String address = from.getAddress();
    return address.substring(address.indexOf('@') + 1);
  }

  private static MimeMessageHelper helper(MimeMessage letter) {
    return new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
  }
}
