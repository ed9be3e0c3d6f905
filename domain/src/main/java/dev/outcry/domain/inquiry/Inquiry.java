package dev.outcry.domain.inquiry;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.Text;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What somebody asks those who run the place.
 *
 * @param subject a single line of 1 to 200 code points: nothing in it can end a header
 * @param body 1 to 4,000 code points, without control characters but line feed and tab
 * @param at when it was asked, in milliseconds
 */
public record Inquiry(InquiryId id, UserId from, String subject, String body, Instant at) {

  private static final int SUBJECT_CODE_POINTS = 200;
  private static final int BODY_CODE_POINTS = 4_000;

  public Inquiry {
    Text.line("subject", subject, SUBJECT_CODE_POINTS);
    require(
        Text.isClean(body, "\n\t"),
        "body",
        "must not hold lone surrogates or control characters but line feed and tab");
    require(!body.isBlank(), "body", "must not be blank");
    require(
        body.codePointCount(0, body.length()) <= BODY_CODE_POINTS,
        "body",
        "must have at most 4,000 code points");
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Leaves out what was asked, and by whom. */
  @Override
  public String toString() {
    return "Inquiry[" + id + "]";
  }
}
