package dev.outcry.adapter.out.postgres;

import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Timeline.Search;
import dev.outcry.application.port.out.Timeline.Within;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Folded;
import dev.outcry.domain.timeline.SearchTerm;
import dev.outcry.domain.timeline.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A search walks one index, and of that what the rooms and the words have in common. */
class SearchPlansTest {

  private static final Pattern BLOCKS = Pattern.compile("shared hit=(\\d+)(?: read=(\\d+))?");
  private static final String SAID_BY_ALL = "going once";
  private static final Database DATABASE = Databases.shared();

  /** All say the same, and every thousandth message something more. */
  private static final String TALK =
      """
      INSERT INTO outcry.entries (room_id, seq, rev, sender_id, message_key, posted_rev, posted_at,
                                  posted_incarnation, posted_offset, words, bigrams, content_rev,
                                  changed_incarnation, changed_offset)
      SELECT :room, n, n, 'u' || n % 50, gen_random_uuid(), n, n, 1, n,
             'going once' || CASE WHEN n % 1000 = 0 THEN ' 경매' ELSE '' END,
             CAST(:all AS integer[])
               || CASE WHEN n % 1000 = 0 THEN CAST(:some AS integer[]) ELSE '{}' END,
             n, 1, n
      FROM generate_series(:first, :last) n
      """;

  private static final RoomId SMALL = anyRoomId();
  private static final RoomId LARGE = anyRoomId();
  private static final List<RoomId> SOME = new ArrayList<>();

  @BeforeAll
  static void talk() {
    for (int i = 0; i < 50; i++) { // No statement may take long.
      talk(LARGE, i * 1_000 + 1, (i + 1) * 1_000);
    }
    talk(SMALL, 1, 20);
    for (int i = 0; i < 100; i++) {
      SOME.add(anyRoomId());
      talk(SOME.get(i), 1, 100);
    }
    DATABASE.sql("VACUUM ANALYZE outcry.entries").update();
  }

  private static void talk(RoomId room, int first, int last) {
    DATABASE
        .sql(TALK)
        .param("room", room.value())
        .param("first", first)
        .param("last", last)
        .param(
            "all",
            IntStream.concat(
                    Folded.of(SAID_BY_ALL).bigrams(), IntStream.of(IndexedRow.number(room)))
                .boxed()
                .toArray(Integer[]::new))
        .param("some", Folded.of("경매").bigrams().boxed().toArray(Integer[]::new))
        .update();
  }

  @Test
  void aSearchOfManyRoomsIsOneWalkThroughTheIndex() {
    String plan = plan(search(SAID_BY_ALL, SOME));

    assertThat(plan).doesNotContain("Seq Scan on entries").containsOnlyOnce("on entries_by_bigram");
    assertThat(plan).contains("rows=20 ");
  }

  @Test
  void whatIsSaidSeldomIsFoundInALargeRoomWithoutReadingIt() {
    assertThat(blocksOf(search("경매", List.of(LARGE)))).isLessThan(300);
  }

  @Test
  void whatIsSaidEverywhereIsFoundInASmallRoomWithoutReadingOthers() {
    assertThat(blocksOf(search(SAID_BY_ALL, List.of(SMALL)))).isLessThan(300);
  }

  private static Search search(String term, List<RoomId> rooms) {
    return new Search(
        SearchTerm.of(term),
        rooms.stream().collect(Collectors.toMap(room -> room, room -> new Within(Seq.NONE, true))),
        Set.of(),
        Optional.empty(),
        20);
  }

  private static int blocksOf(Search search) {
    String plan = plan(search);
    Matcher total = BLOCKS.matcher(plan);
    assertThat(total.find()).as(plan).isTrue();
    int read = total.group(2) == null ? 0 : Integer.parseInt(total.group(2));
    return Integer.parseInt(total.group(1)) + read;
  }

  private static String plan(Search search) {
    return String.join(
        "\n",
        PostgresTimeline.asking(
                DATABASE.sql("EXPLAIN (ANALYZE, BUFFERS) " + TimelineSql.SEARCH), search)
            .query(String.class)
            .list());
  }
}
