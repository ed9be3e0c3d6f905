package dev.outcry.application.port.out;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.regex.Pattern;

/**
 * Where something stands in a trace: a {@code traceparent} of W3C Trace Context, which travels with
 * what it is of, and means nothing to anything else.
 */
public record TraceContext(String value) {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  public TraceContext {
    require(isOne(value), "traceparent", "must be a version 00 traceparent");
  }

  /** Whether this is the text of one. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
