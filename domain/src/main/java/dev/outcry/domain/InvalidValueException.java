package dev.outcry.domain;

/**
 * A value that cannot exist: the request was malformed, not refused. Names the field and the rule
 * it broke, never the value itself, which may be secret.
 */
public final class InvalidValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String rule;

  public InvalidValueException(String field, String rule) {
    super(field + " " + rule);
    this.field = field;
    this.rule = rule;
  }

  /** The field in the words of the wire contract, such as {@code amount}. */
  public String field() {
    return field;
  }

  /** The rule as the rest of a sentence that begins with the field. */
  public String rule() {
    return rule;
  }

  /** Stops a value whose rule does not hold. */
  public static void require(boolean holds, String field, String rule) {
    if (!holds) {
      throw new InvalidValueException(field, rule);
    }
  }
}
