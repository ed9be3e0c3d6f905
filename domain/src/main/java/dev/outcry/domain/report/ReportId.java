package dev.outcry.domain.report;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.regex.Pattern;

/** Names a report: 1 to 64 of {@code A-Z a-z 0-9 _ -}. */
public record ReportId(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public ReportId {
    require(ALLOWED.matcher(value).matches(), "reportId", "must be 1 to 64 of A-Z a-z 0-9 _ -");
  }

  @Override
  public String toString() {
    return value;
  }
}
