package dev.outcry.domain.report;

import static dev.outcry.domain.Ids.requireId;

/** Names a report: 1 to 64 of {@code A-Z a-z 0-9 _ -}. */
public record ReportId(String value) {

  public ReportId {
    requireId("reportId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
