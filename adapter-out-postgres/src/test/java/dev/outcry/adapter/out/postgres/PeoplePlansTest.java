package dev.outcry.adapter.out.postgres;

import static dev.outcry.adapter.tck.Samples.anyName;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody's friends and nobody's namesakes are found by walking all there are. */
class PeoplePlansTest {

  private static final String PERSON = anyName();
  private static final Database DATABASE = Databases.shared();

  @BeforeAll
  static void befriend() {
    DATABASE
        .sql(
            """
            INSERT INTO outcry.connections
            SELECT 'a' || :run || n, 'b' || n % 200, 'b' || n % 200, 'ACCEPTED', 'b' || n % 200, n, 2
            FROM generate_series(1, 20000) n
            """)
        .param("run", PERSON)
        .update();
    DATABASE
        .sql(
            """
            INSERT INTO outcry.accounts
            SELECT :run || n, :run || n, :run || n, 'n' || n, 'n' || n, 'hash', 'USER'
            FROM generate_series(1, 20000) n
            """)
        .param("run", PERSON)
        .update();
    DATABASE.sql("VACUUM ANALYZE outcry.connections").update();
    DATABASE.sql("VACUUM ANALYZE outcry.accounts").update();
  }

  static List<Arguments> statements() {
    return List.of(
        Arguments.argumentSet("list", PostgresConnections.LIST, "connections_of_the_"),
        Arguments.argumentSet("accepted", PostgresConnections.ACCEPTED, "connections_of_the_"),
        Arguments.argumentSet("nicknamed", PostgresUsers.NICKNAMED, "accounts_by_nickname"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void everyStatementGoesByAnIndex(String statement, String index) {
    List<String> plan =
        DATABASE
            .sql("EXPLAIN " + statement)
            .param("person", "b7")
            .param("status", "ACCEPTED")
            .param("at", Long.MAX_VALUE)
            .param("other", "")
            .param("prefix", "n7")
            .param("limit", 21)
            .query(String.class)
            .list();

    assertThat(String.join("\n", plan)).doesNotContain("Seq Scan").contains(index);
  }
}
