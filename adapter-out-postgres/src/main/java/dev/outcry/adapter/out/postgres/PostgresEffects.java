package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Effects;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What waits to be carried out, numbered in the order in which it was decided. */
final class PostgresEffects implements Effects {

  /**
   * Locked in one order, so that several who carried out the same do not wait for each other. Nor
   * does anybody wait for the disk: what a crash brings back is carried out once more.
   */
  private static final String DONE =
      """
      WITH relaxed AS (SELECT set_config('synchronous_commit', 'off', true))
      DELETE FROM outcry.effects WHERE id IN (
        SELECT e.id
        FROM relaxed, json_to_recordset(CAST(:effects AS json)) AS d (source text, message_key uuid)
        JOIN outcry.effects e ON e.source = d.source AND e.message_key = d.message_key
        ORDER BY e.id FOR UPDATE OF e)
      """;

  private static final String PENDING =
      """
      SELECT source, message_key, code, params, room_id, first_id, second_id, context,
        cause, reach, auction_id, person_id, told_at
      FROM outcry.effects
      WHERE source = ANY(:sources) ORDER BY id LIMIT :limit
      """;

  private static final String SOURCES =
      "SELECT source FROM outcry.effects GROUP BY source ORDER BY min(id) LIMIT :limit";

  private final Database database;

  PostgresEffects(Database database) {
    this.database = database;
  }

  /**
   * The rows of the parameter {@code effects}, in their order; none twice. Whoever inserts them
   * holds the lock of what decided, so that the numbers of one source follow its commits.
   */
  static String insertIf(String condition) {
    return """
      INSERT INTO outcry.effects (
        source, message_key, code, params, room_id, first_id, second_id, context,
        cause, reach, auction_id, person_id, told_at)
      SELECT e.*
      FROM json_to_recordset(CAST(:effects AS json)) AS e (
        source text, message_key uuid, code text, params jsonb, room_id text, first_id text,
        second_id text, context text, cause text, reach text, auction_id text, person_id text,
        told_at bigint)
      WHERE %s
      ON CONFLICT (source, message_key) DO NOTHING
      """
        .formatted(condition);
  }

  @Override
  public List<Effect> pending(String source, int limit) {
    return pending(Set.of(source), limit);
  }

  @Override
  public List<Effect> pending(Collection<String> sources, int limit) {
    return database.read(
        () ->
            database
                .sql(PENDING)
                .param("sources", sources.toArray(String[]::new))
                .param("limit", limit)
                .query(RecordMapper.of(EffectRow.class))
                .list()
                .stream()
                .map(EffectRows.MAPPED::effect)
                .toList());
  }

  @Override
  public void done(Collection<Effect> effects) {
    database.write(() -> database.sql(DONE).param("effects", EffectRows.json(effects)).update());
  }

  @Override
  public List<String> sources(int limit) {
    return database.read(
        () -> database.sql(SOURCES).param("limit", limit).query(String.class).list());
  }
}
