package dev.outcry.acceptance.features;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A row of a table, by column; a cell that is empty or missing is an empty text. */
record Row(Map<String, String> cells) {

  static Row of(String column, Object value) {
    return new Row(Map.of()).with(column, value);
  }

  /** The same with this cell, whatever was in it. */
  Row with(String column, Object value) {
    Map<String, String> more = new LinkedHashMap<>(cells);
    more.put(column, value.toString());
    return new Row(more);
  }

  String at(String column) {
    return cells.getOrDefault(column, "");
  }

  Optional<String> maybe(String column) {
    return Optional.of(at(column)).filter(cell -> !cell.isEmpty());
  }

  String or(String column, String otherwise) {
    return maybe(column).orElse(otherwise);
  }

  long number(String column) {
    return Long.parseLong(at(column));
  }

  OptionalLong maybeNumber(String column) {
    return maybe(column).map(Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty());
  }
}
