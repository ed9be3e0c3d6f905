package dev.outcry.adapter.out.postgres;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Rows as records: the column {@code room_id} becomes the component {@code roomId}. Spring's own
 * mapper asks for a column of the component's name first, and catches what is thrown, for each such
 * component of each row: that took longer than all else of a query.
 */
final class RecordMapper<R extends Record> implements RowMapper<R> {

  private record Column(String name, Class<?> type) {
    static Column of(RecordComponent component) {
      return new Column(
          JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()), component.getType());
    }

    @Nullable Object in(ResultSet row) throws SQLException {
      return JdbcUtils.getResultSetValue(row, row.findColumn(name), type);
    }
  }

  private static final ClassValue<RecordMapper<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected RecordMapper<?> computeValue(Class<?> type) {
          return new RecordMapper<>(type.asSubclass(Record.class));
        }
      };

  private final Column[] columns;
  private final Constructor<R> constructor;

  private RecordMapper(Class<R> type) {
    columns = Stream.of(type.getRecordComponents()).map(Column::of).toArray(Column[]::new);
    constructor = BeanUtils.getResolvableConstructor(type);
  }

  @SuppressWarnings("unchecked") // Each type has its own.
  static <R extends Record> RecordMapper<R> of(Class<R> type) {
    return (RecordMapper<R>) KNOWN.get(type);
  }

  @Override
  public R mapRow(ResultSet row, int number) throws SQLException {
    @Nullable Object[] values = new Object[columns.length];
    for (int i = 0; i < columns.length; i++) {
      values[i] = columns[i].in(row);
    }
    return BeanUtils.instantiateClass(constructor, values);
  }
}
