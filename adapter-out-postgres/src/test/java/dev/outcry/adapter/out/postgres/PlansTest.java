package dev.outcry.adapter.out.postgres;

import static dev.outcry.adapter.tck.Samples.anyMessageKey;
import static dev.outcry.adapter.tck.Samples.anyName;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** No statement of a timeline walks it: not one that is planned, nor one that is run. */
class PlansTest {

  private static final String READER = anyName();
  private static final String LONG_ROOM = anyName();
  private static final String SHORT_ROOM = anyName();
  private static final Pattern BLOCKS = Pattern.compile("shared hit=(\\d+)(?: read=(\\d+))?");

  /** One of the reader's own, then 1,350 messages that stand, then nothing but tombstones. */
  private static final String TALK =
      """
      INSERT INTO outcry.entries (room_id, seq, rev, sender_id, message_key, posted_rev, posted_at,
                                  posted_incarnation, posted_offset, words, content_rev,
                                  changed_incarnation, changed_offset)
      SELECT :room, n, n, CASE n WHEN 1 THEN :reader ELSE 'u' || n % 50 END, gen_random_uuid(), n,
             n, 1, n, CASE WHEN n <= 1500 AND n % 10 > 0 THEN 'what someone said' END, n,
             1, n
      FROM generate_series(:first, :first + 1999) n
      """;

  private static final Database DATABASE = Databases.shared();

  @BeforeAll
  static void talk() {
    for (String room : List.of(LONG_ROOM, SHORT_ROOM)) {
      for (int first = 1; first < (room.equals(LONG_ROOM) ? 100_000 : 2_000); first += 2_000) {
        DATABASE
            .sql(TALK)
            .param("room", room)
            .param("reader", READER)
            .param("first", first)
            .update();
      }
      DATABASE
          .sql("INSERT INTO outcry.heads VALUES (:room, 1, 1, 1, 1)")
          .param("room", room)
          .update();
    }
    DATABASE.sql("VACUUM ANALYZE outcry.entries").update();
  }

  static List<Arguments> statements() {
    return List.of(
        Arguments.argumentSet("load", TimelineSql.LOAD),
        Arguments.argumentSet("commit", TimelineSql.COMMIT),
        Arguments.argumentSet("find", TimelineSql.FIND),
        Arguments.argumentSet("before", TimelineSql.BEFORE),
        Arguments.argumentSet("after", TimelineSql.AFTER),
        Arguments.argumentSet("changedAfter", TimelineSql.CHANGED_AFTER),
        Arguments.argumentSet("overview", TimelineSql.OVERVIEW),
        Arguments.argumentSet("overviewOfTheHeard", TimelineSql.OVERVIEW_OF_THE_HEARD),
        Arguments.argumentSet("saidBy", TimelineSql.SAID_BY),
        Arguments.argumentSet("leftBy", TimelineSql.LEFT_BY),
        Arguments.argumentSet("saidBefore", TimelineSql.SAID_BEFORE));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void everyStatementFindsEntriesByAnIndex(String statement) {
    assertThat(plan("EXPLAIN", statement, LONG_ROOM))
        .doesNotContain("Seq Scan on entries")
        .containsPattern("entries_|a_message_is_stored_once|a_revision_is_one_change|Conflict");
  }

  static List<Arguments> statementsOfEachMessage() {
    return List.of(
        Arguments.argumentSet("load", TimelineSql.LOAD),
        Arguments.argumentSet("commit", TimelineSql.COMMIT),
        Arguments.argumentSet("overview", TimelineSql.OVERVIEW),
        Arguments.argumentSet("overviewOfTheHeard", TimelineSql.OVERVIEW_OF_THE_HEARD));
  }

  /**
   * Planning takes longer than these do. Of a page it does not: that one plan depends on its size.
   */
  @ParameterizedTest
  @MethodSource("statementsOfEachMessage")
  void whatIsAskedMostIsNotPlannedAnewEachTime(String statement) {
    String asPrepared = statement.replaceAll("(?<!:):[a-zA-Z]+", "%");

    List<Long> plansKept =
        DATABASE.transaction(
            () -> {
              for (int i = 0; i < 20; i++) {
                withParameters(statement, LONG_ROOM, 50_000).query().listOfRows();
              }
              return DATABASE
                  .sql("SELECT generic_plans FROM pg_prepared_statements WHERE statement LIKE :it")
                  .param("it", asPrepared)
                  .query(Long.class)
                  .list();
            });

    assertThat(plansKept).isNotEmpty().allMatch(kept -> kept > 0);
  }

  static List<Arguments> overviewsFrom() {
    return List.of(
        Arguments.of(TimelineSql.OVERVIEW, 0),
        Arguments.of(TimelineSql.OVERVIEW, 1_000),
        Arguments.of(TimelineSql.OVERVIEW_OF_THE_HEARD, 0),
        Arguments.of(TimelineSql.OVERVIEW_OF_THE_HEARD, 1_000));
  }

  @ParameterizedTest
  @MethodSource("overviewsFrom")
  void anOverviewReadsNoMoreOfALongTimelineThanOfAShortOne(String statement, long readUpTo) {
    int few = blocksOf(statement, SHORT_ROOM, readUpTo);
    int many = blocksOf(statement, LONG_ROOM, readUpTo);

    assertThat(many).isLessThan(few + 50);
  }

  private int blocksOf(String statement, String room, long readUpTo) {
    String plan = plan("EXPLAIN (ANALYZE, BUFFERS)", statement, room, readUpTo);
    Matcher total = BLOCKS.matcher(plan);
    assertThat(total.find()).as(plan).isTrue();
    int read = total.group(2) == null ? 0 : Integer.parseInt(total.group(2));
    return Integer.parseInt(total.group(1)) + read;
  }

  private String plan(String explain, String statement, String room) {
    return plan(explain, statement, room, 50_000);
  }

  private String plan(String explain, String statement, String room, long from) {
    List<String> lines =
        withParameters(explain + " " + statement, room, from).query(String.class).list();
    return String.join("\n", lines);
  }

  private static StatementSpec withParameters(String statement, String room, long from) {
    return DATABASE
        .sql(statement)
        .param("room", room)
        .param("from", from)
        .param("limit", 50)
        .param("before", from)
        .param("sender", READER)
        .param("key", anyMessageKey().value())
        .param("places", new Long[] {from, from + 1})
        .param("senders", new String[] {READER, "u7"})
        .param("keys", new String[] {anyMessageKey().toString(), anyMessageKey().toString()})
        .param("reader", READER)
        .param("rooms", new String[] {room})
        .param("readUpTo", new Long[] {from})
        .param("hearsAll", new Boolean[] {false})
        .param("unheard", new String[] {"u7", "u8"})
        .param("placeRooms", new String[] {room, room})
        .param("keyRooms", new String[] {room, room})
        .param("batches", "[]")
        .param("entries", "[]");
  }
}
