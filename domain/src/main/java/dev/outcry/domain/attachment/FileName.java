package dev.outcry.domain.attachment;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file was called where it came from: a single line of 1 to 255 code points without {@code
 * /} and {@code \}, not {@code .} or {@code ..}, and without characters that turn the direction of
 * writing, which make {@code gpj.exe} look like {@code exe.jpg}. It is shown, and never trusted.
 */
public record FileName(String value) {

  private static final int MAX_CODE_POINTS = 255;
  private static final Pattern PATH = Pattern.compile(".*[/\\\\].*|\\.{1,2}");
  private static final Pattern TURNING = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  public FileName {
    Text.line("name", value, MAX_CODE_POINTS);
    require(!PATH.matcher(value).matches(), "name", "must not be a path");
    require(!TURNING.matcher(value).find(), "name", "must not turn the direction of writing");
  }

  /** What follows the last dot, in lower case; empty if there is none. */
  String ending() {
    int dot = value.lastIndexOf('.');
    return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
