package dev.outcry.examples;

/** How what came out compares with the record. */
enum Verdict {
  /** Price and winner are those of the record. */
  EQUAL("equal"),
  /** They are if the final price was a hidden reserve, which the winner's maximum just met. */
  EQUAL_WITH_RESERVE("equal with a reserve"),
  /** They are not, but the record shows no bid at its own final price. */
  INCOMPLETE_RECORD("incomplete record"),
  /** They are not. */
  DIFFERENT("different");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
