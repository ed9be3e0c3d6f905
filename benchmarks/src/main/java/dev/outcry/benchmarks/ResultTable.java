package dev.outcry.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints the JSON results of JMH as a Markdown table. */
public final class ResultTable {

  private ResultTable() {}

  /** Takes the name of the file. */
  public static void main(String[] args) throws IOException {
    System.out.print(of(Result.read(Path.of(args[0]))));
  }

  static String of(List<Result> results) {
    StringBuilder table = new StringBuilder();
    table.append("| benchmark | what | median | ± error | unit | B per operation |\n");
    table.append("| --- | --- | ---: | ---: | --- | ---: |\n");
    results.forEach(result -> table.append(row(result)));
    return table.toString();
  }

  private static String row(Result result) {
    return "| %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            result.group(),
            result.name(),
            number(result.median()),
            number(result.error()),
            result.unit(),
            result.bytesPerOperation().isPresent()
                ? number(result.bytesPerOperation().getAsDouble())
                : "");
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, number < 100 ? "%.1f" : "%,.0f", number);
  }
}
