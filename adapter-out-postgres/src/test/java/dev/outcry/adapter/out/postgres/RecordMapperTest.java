package dev.outcry.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecordMapperTest {

  private record Row(
      String roomId,
      long seq,
      @Nullable Long replyToSeq,
      @Nullable Boolean hasThumbnail,
      boolean settled,
      UUID messageKey,
      byte @Nullable [] digest) {}

  private static final UUID KEY = UUID.randomUUID();

  private final JdbcClient jdbc = JdbcClient.create(database());

  @Test
  void columnsBecomeComponentsWhateverTheirOrder() {
    Row row =
        jdbc.sql(
                """
                SELECT true AS settled, CAST(:key AS uuid) AS message_key, 'r' AS room_id,
                       3::bigint AS seq, 2::bigint AS reply_to_seq, false AS has_thumbnail,
                       '\\x0102'::bytea AS digest, 'more' AS unknown
                """)
            .param("key", KEY.toString())
            .query(RecordMapper.of(Row.class))
            .single();

    assertThat(row)
        .usingRecursiveComparison()
        .isEqualTo(new Row("r", 3, 2L, false, true, KEY, new byte[] {1, 2}));
  }

  @Test
  void whatIsNullStaysNull() {
    Row row =
        jdbc.sql(
                """
                SELECT false AS settled, CAST(:key AS uuid) AS message_key, 'r' AS room_id,
                       3::bigint AS seq, NULL::bigint AS reply_to_seq,
                       NULL::boolean AS has_thumbnail, NULL::bytea AS digest
                """)
            .param("key", KEY.toString())
            .query(RecordMapper.of(Row.class))
            .single();

    assertThat(List.of(row.seq(), row.settled())).containsExactly(3L, false);
    assertThat(row.replyToSeq()).isNull();
    assertThat(row.hasThumbnail()).isNull();
    assertThat(row.digest()).isNull();
  }

  @Test
  void aColumnThatIsMissingIsAFault() {
    assertThatThrownBy(() -> jdbc.sql("SELECT 1 AS seq").query(RecordMapper.of(Row.class)).single())
        .rootCause()
        .hasMessageContaining("room_id");
  }

  private static PGSimpleDataSource database() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(PostgresServer.shared().urlOfNewDatabase());
    source.setUser(PostgresServer.USERNAME);
    return source;
  }
}
