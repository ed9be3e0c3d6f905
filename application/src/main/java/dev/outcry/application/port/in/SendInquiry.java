package dev.outcry.application.port.in;

import dev.outcry.domain.inquiry.InquiryId;
import dev.outcry.domain.user.UserId;

/** Somebody asks those who run the place. */
public interface SendInquiry {

  /**
   * @param subject a single line of 1 to 200 code points
   * @param body 1 to 4,000 code points
   */
  record Command(UserId caller, String subject, String body) {

    /** Leaves out what is asked. */
    @Override
    public String toString() {
      return "Command[" + caller + "]";
    }
  }

  /**
   * Keeps an inquiry until it is mailed: when this returns it is as durable as the store is, and
   * nobody has to ask again because the mail server is down. Asking twice are two inquiries.
   *
   * @throws dev.outcry.domain.InvalidValueException if subject or body is too long, blank, or has
   *     control characters
   * @throws dev.outcry.domain.RefusedException with {@code RATE_LIMITED}
   */
  InquiryId send(Command command);
}
