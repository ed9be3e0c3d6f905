package dev.outcry.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Prints the JSON results of JMH as an SVG of bars: operations per second, logarithmic. */
public final class Chart {

  private static final int WIDTH = 860;
  private static final int LEFT = 370;
  private static final int RIGHT = 90;
  private static final int TOP = 64;
  private static final int ROW = 30;
  private static final int BAR = 18;
  private static final List<String> COLOURS =
      List.of("#4e79a7", "#f28e2b", "#59a14f", "#b07aa1", "#76b7b2", "#9c755f");

  private final List<Result> results;
  private final List<String> groups;
  private final int lowest;
  private final int highest;

  private Chart(List<Result> results) {
    this.results = results;
    groups = results.stream().map(Result::group).distinct().toList();
    lowest = (int) Math.floor(exponents(results).min().orElse(0));
    highest = (int) Math.floor(exponents(results).max().orElse(0)) + 1;
  }

  /** Takes the name of the file. */
  public static void main(String[] args) throws IOException {
    System.out.print(of(Result.read(Path.of(args[0]))));
  }

  static String of(List<Result> results) {
    return new Chart(results).svg();
  }

  private static DoubleStream exponents(List<Result> results) {
    return results.stream().mapToDouble(result -> Math.log10(result.perSecond()));
  }

  private String svg() {
    int height = TOP + results.size() * ROW + 30;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
        role="img" font-family="system-ui, sans-serif" font-size="13">
        <title>Operations per second</title>
        <rect width="%1$d" height="%2$d" rx="8" fill="#ffffff"/>
        <text x="20" y="28" font-size="16" font-weight="600" fill="#1f2328">Operations per \
        second</text>
        <text x="20" y="46" fill="#59636e">median; the scale is logarithmic, so each grid line is \
        ten times the one before</text>
        """
            .formatted(WIDTH, height));
    for (int exponent = lowest; exponent <= highest; exponent++) {
      svg.append(gridLine(exponent, height));
    }
    for (int i = 0; i < results.size(); i++) {
      svg.append(bar(results.get(i), TOP + i * ROW));
    }
    return svg.append("</svg>\n").toString();
  }

  private String gridLine(int exponent, int height) {
    int x = x(exponent);
    return """
        <line x1="%1$d" y1="%2$d" x2="%1$d" y2="%3$d" stroke="#d1d9e0"/>
        <text x="%1$d" y="%4$d" text-anchor="middle" fill="#59636e">%5$s</text>
        """
        .formatted(x, TOP - 6, height - 26, height - 10, magnitude(Math.pow(10, exponent), "%.0f"));
  }

  private String bar(Result result, int y) {
    int end = x(Math.log10(result.perSecond()));
    String colour = COLOURS.get(groups.indexOf(result.group()) % COLOURS.size());
    return """
        <text x="%d" y="%d" text-anchor="end" fill="#1f2328">%s: %s</text>
        <rect x="%d" y="%d" width="%d" height="%d" rx="2" fill="%s"/>
        <text x="%d" y="%d" fill="#1f2328">%s</text>
        """
        .formatted(
            LEFT - 10,
            y + BAR - 4,
            result.group(),
            result.name(),
            LEFT,
            y,
            Math.max(1, end - LEFT),
            BAR,
            colour,
            end + 6,
            y + BAR - 4,
            magnitude(result.perSecond(), "%.1f"));
  }

  private int x(double exponent) {
    double share = (exponent - lowest) / (highest - lowest);
    return LEFT + (int) Math.round(share * (WIDTH - LEFT - RIGHT));
  }

  /** Such as {@code 12.3 k} or {@code 4.5 M}. */
  private static String magnitude(double number, String format) {
    if (number >= 1e6) {
      return String.format(Locale.ROOT, format + " M", number / 1e6);
    }
    return number >= 1e3
        ? String.format(Locale.ROOT, format + " k", number / 1e3)
        : String.format(Locale.ROOT, format, number);
  }
}
