package dev.outcry.acceptance.features;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.DataTableType;
import io.cucumber.java.ParameterType;
import java.time.Duration;
import java.util.List;

/** The vocabulary of the features. */
public final class Words {

  @ParameterType("[A-Z][a-z]+")
  public String person(String name) {
    return name;
  }

  @ParameterType("[A-Z][a-z]+(?:, [A-Z][a-z]+)*(?: and [A-Z][a-z]+)?")
  public List<String> people(String names) {
    return List.of(names.split(", | and "));
  }

  /** A room by its name, or the one that the scenario is about. */
  @ParameterType("the room|\"[^\"]+\"")
  public String room(String name) {
    return name.replace("\"", "");
  }

  @ParameterType("[0-9]+ (?:ms|s|min|h)")
  public Duration duration(String text) {
    return durationOf(text);
  }

  @ParameterType("[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{3})?")
  public String time(String text) {
    return text;
  }

  @DataTableType
  public Table table(DataTable table) {
    return new Table(table);
  }

  static Duration durationOf(String text) {
    String[] parts = text.split(" ");
    long amount = Long.parseLong(parts[0]);
    return switch (parts[1]) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "min" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> throw new IllegalArgumentException("no unit of time: " + text);
    };
  }
}
