package dev.outcry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What JMH measured of one benchmark.
 *
 * @param group which of the benchmark classes it belongs to
 * @param name what was done, in words
 * @param unit of median and error, such as {@code ops/s}
 * @param error half of the 99.9 % confidence interval of the mean
 * @param bytesPerOperation allocated by all threads together, if that was measured
 */
record Result(
    String group,
    String name,
    double median,
    double error,
    String unit,
    OptionalDouble bytesPerOperation) {

  /** All results of a file that JMH wrote with {@code -rf json}. */
  static List<Result> read(Path file) throws IOException {
    List<?> results = (List<?>) Json.parse(Files.readString(file));
    return results.stream().map(result -> of((Map<?, ?>) result)).toList();
  }

  /** How often it can be done in a second, whatever the unit. */
  double perSecond() {
    return switch (unit) {
      case "ops/s" -> median;
      case "ns/op" -> 1e9 / median;
      default -> throw new IllegalArgumentException("a unit that is not used here: " + unit);
    };
  }

  private static Result of(Map<?, ?> result) {
    String[] path = text(result, "benchmark").split("\\.");
    Map<?, ?> metric = map(result, "primaryMetric");
    Map<?, ?> allocation = map(map(result, "secondaryMetrics"), "gc.alloc.rate.norm");
    return new Result(
        words(path[path.length - 2].replace("Benchmark", "")),
        words(path[path.length - 1]) + parameters(map(result, "params")),
        number(map(metric, "scorePercentiles"), "50.0"),
        number(metric, "scoreError"),
        text(metric, "scoreUnit"),
        allocation.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(number(map(allocation, "scorePercentiles"), "50.0")));
  }

  private static String parameters(Map<?, ?> parameters) {
    StringBuilder text = new StringBuilder();
    parameters.forEach((name, value) -> text.append(", ").append(name).append(' ').append(value));
    return text.toString();
  }

  /** {@code oneAfterTheOther} becomes {@code one after the other}. */
  private static String words(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static Map<?, ?> map(Map<?, ?> parent, String name) {
    return parent.get(name) instanceof Map<?, ?> child ? child : Map.of();
  }

  private static String text(Map<?, ?> parent, String name) {
    return String.valueOf(parent.get(name));
  }

  private static double number(Map<?, ?> parent, String name) {
    return Double.parseDouble(text(parent, name));
  }
}
