package dev.outcry.acceptance.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A table of a scenario. What happens is compared with all of it, in the columns that it has. */
final class Table {

  private final List<String> columns;
  private final List<Row> rows;

  Table(DataTable table) {
    columns = table.row(0);
    rows = IntStream.range(1, table.height()).mapToObj(i -> row(table.row(i))).toList();
  }

  List<Row> rows() {
    return rows;
  }

  /** Has this come true by now? */
  void isMetBy(List<Row> actual) {
    assertThat(drawn(actual)).isEqualTo(drawn(rows));
  }

  /** The same of what becomes of each row, one after the other. */
  void isMetRowByRow(Function<Row, Row> actual) {
    isMetBy(rows.stream().map(actual).toList());
  }

  /** Does this come true soon? */
  void isSoonMetBy(Supplier<List<Row>> actual) {
    Soon.holds(() -> isMetBy(actual.get()));
  }

  /** The same of what becomes of each row, which is asked for again until then. */
  void isSoonMetRowByRow(Function<Row, Row> actual) {
    isSoonMetBy(() -> rows.stream().map(actual).toList());
  }

  /** Does it come to the last row soon, by way of the others, of which it may skip some? */
  void isSoonReachedBy(Supplier<List<Row>> actual) {
    Soon.holds(
        () -> {
          List<List<String>> way = cells(actual.get());
          assertThat(way).isNotEmpty();
          assertThat(cells(rows)).containsSubsequence(way).endsWith(way.get(way.size() - 1));
        });
  }

  private Row row(List<String> cells) {
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      byColumn.put(columns.get(i), Objects.requireNonNullElse(cells.get(i), ""));
    }
    return new Row(byColumn);
  }

  private String drawn(List<Row> drawn) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    lines.addAll(cells(drawn));
    return "\n" + DataTable.create(lines);
  }

  private List<List<String>> cells(List<Row> drawn) {
    return drawn.stream()
        .map(row -> columns.stream().map(column -> cell(row, column)).toList())
        .toList();
  }

  private static String cell(Row row, String column) {
    if (!row.cells().containsKey(column)) {
      throw new IllegalArgumentException("nothing is known of a column " + column);
    }
    return row.at(column);
  }
}
