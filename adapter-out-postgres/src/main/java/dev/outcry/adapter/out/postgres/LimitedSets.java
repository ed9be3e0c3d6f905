package dev.outcry.adapter.out.postgres;

import java.util.List;

/**
 * What each of many owners has, at most so much of it: a table of two columns, which are its key.
 *
 * @param owner the column of whose it is
 * @param item the column of what it is
 */
record LimitedSets(Database database, String table, String owner, String item) {

  private static final String OWNER = "owner";
  private static final String ITEM = "item";

  /** Whether the owner has this now. Exact, however many are added at once. */
  boolean add(String whose, String what, int limit) {
    return database.transaction(
        () -> {
          lock(whose);
          database
              .sql(
                  """
                  INSERT INTO outcry.%1$s (%2$s, %3$s)
                  SELECT :owner, :item
                  WHERE (SELECT count(*) FROM outcry.%1$s WHERE %2$s = :owner) < :limit
                  ON CONFLICT DO NOTHING
                  """
                      .formatted(table, owner, item))
              .param(OWNER, whose)
              .param(ITEM, what)
              .param("limit", limit)
              .update();
          return !among(whose, List.of(what)).isEmpty();
        });
  }

  /** Whoever holds it is the only one to add to what this owner has. */
  private void lock(String whose) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(:set, 0))")
        .param("set", table + ":" + whose)
        .query()
        .singleRow();
  }

  void remove(String whose, String what) {
    String delete =
        "DELETE FROM outcry.%s WHERE %s = :owner AND %s = :item".formatted(table, owner, item);
    database.write(() -> database.sql(delete).param(OWNER, whose).param(ITEM, what).update());
  }

  List<String> of(String whose) {
    return database.read(
        () -> database.sql(select()).param(OWNER, whose).query(String.class).list());
  }

  /** Which of these the owner has. */
  List<String> among(String whose, List<String> some) {
    String sql = select() + " AND %s = ANY (CAST(:some AS text[]))".formatted(item);
    return database.read(
        () ->
            database
                .sql(sql)
                .param(OWNER, whose)
                .param("some", some.toArray(String[]::new))
                .query(String.class)
                .list());
  }

  private String select() {
    return "SELECT %s FROM outcry.%s WHERE %s = :owner".formatted(item, table, owner);
  }
}
