package dev.outcry.domain.report;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.Text;

/**
 * Why something was reported, in the words of whoever did: 1 to 500 code points that are not blank,
 * without lone surrogates and control characters other than line feed and tab.
 */
public record ReportReason(String value) {

  private static final int MAX_CODE_POINTS = 500;

  public ReportReason {
    require(
        Text.isClean(value, "\n\t"),
        "reason",
        "must not hold lone surrogates or control characters but line feed and tab");
    require(!value.isBlank(), "reason", "must not be blank");
    require(
        value.codePointCount(0, value.length()) <= MAX_CODE_POINTS,
        "reason",
        "must have at most 500 code points");
  }

  /** Leaves out what was said. */
  @Override
  public String toString() {
    return "ReportReason[" + value.length() + " chars]";
  }
}
