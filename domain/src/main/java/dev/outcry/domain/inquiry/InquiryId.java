package dev.outcry.domain.inquiry;

import static dev.outcry.domain.Ids.requireId;

/** Names an inquiry: 1 to 64 of {@code A-Z a-z 0-9 _ -}. */
public record InquiryId(String value) {

  public InquiryId {
    requireId("inquiryId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
