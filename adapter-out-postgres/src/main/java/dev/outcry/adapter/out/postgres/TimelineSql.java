package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Timeline;

/**
 * The statements of a timeline. Each finds its rows by an index, however long the timeline is.
 * Arrays come out of a sub-select: if the planner saw how long they are, it would plan anew each
 * time, which takes longer than the statement. Each row is found by itself, by a {@code LIMIT 1}: a
 * join that was planned when the table was empty would walk it for as long as the plan is kept.
 */
final class TimelineSql {

  private static final String HEAD_COLUMNS =
      """
      h.seq AS head_seq, h.rev AS head_rev, h.incarnation AS head_incarnation,
      h.lane_offset AS head_offset
      """;

  static final String HEAD =
      "SELECT " + HEAD_COLUMNS + " FROM outcry.heads h WHERE h.room_id = :room";

  /**
   * One row without an entry if none is found. The keys are resolved first, so that all entries are
   * then found by their places, each once.
   */
  static final String LOAD =
      """
      WITH wanted AS (
        SELECT unnest((SELECT CAST(:places AS bigint[]))) AS seq
        UNION
        SELECT e.seq
        FROM unnest((SELECT CAST(:senders AS text[])), (SELECT CAST(:keys AS uuid[])))
          AS k (sender_id, message_key)
        CROSS JOIN LATERAL (
          SELECT known.seq FROM outcry.entries known
          WHERE known.room_id = :room AND known.sender_id = k.sender_id
            AND known.message_key = k.message_key
          LIMIT 1) e)
      SELECT %s, e.*
      FROM (SELECT CAST(:room AS text) AS room_id) r
      LEFT JOIN outcry.heads h ON h.room_id = r.room_id
      LEFT JOIN LATERAL (
        SELECT known.* FROM wanted CROSS JOIN LATERAL (
          SELECT * FROM outcry.entries WHERE room_id = r.room_id AND seq = wanted.seq
          LIMIT 1) known) e ON true
      """
          .formatted(HEAD_COLUMNS);

  /**
   * Whoever moves the head holds its lock until the entries are there, too; a rival waits for it
   * and then finds another head. A head that was never stored is made by whoever begins.
   */
  static final String COMMIT =
      """
      WITH head AS (
        INSERT INTO outcry.heads AS h (room_id, seq, rev, incarnation, lane_offset)
        SELECT :room, :afterSeq, :afterRev, :afterIncarnation, :afterOffset
        WHERE :isNew OR EXISTS (SELECT FROM outcry.heads known WHERE known.room_id = :room)
        ON CONFLICT (room_id) DO UPDATE
        SET seq = excluded.seq, rev = excluded.rev,
            incarnation = excluded.incarnation, lane_offset = excluded.lane_offset
        WHERE h.seq = :beforeSeq AND h.rev = :beforeRev
          AND h.incarnation = :beforeIncarnation AND h.lane_offset = :beforeOffset
        RETURNING room_id),
      stored AS (
        INSERT INTO outcry.entries (
          room_id, seq, rev, sender_id, message_key, posted_rev, posted_at, posted_incarnation,
          posted_offset, digest, words, note_code, note_params, content_rev, changed_at)
        SELECT :room, e.seq, e.rev, e.sender_id, e.message_key, e.posted_rev, e.posted_at,
               e.posted_incarnation, e.posted_offset, decode(e.digest, 'base64'), e.words,
               e.note_code, e.note_params, e.content_rev, e.changed_at
        FROM head, json_to_recordset(CAST(:entries AS json)) AS e (
          seq bigint, rev bigint, sender_id text, message_key uuid, posted_rev bigint,
          posted_at bigint, posted_incarnation bigint, posted_offset bigint, digest text,
          words text, note_code text, note_params jsonb, content_rev bigint, changed_at bigint)
        ON CONFLICT (room_id, seq) DO UPDATE
        SET rev = excluded.rev, sender_id = excluded.sender_id,
            message_key = excluded.message_key, posted_rev = excluded.posted_rev,
            posted_at = excluded.posted_at, posted_incarnation = excluded.posted_incarnation,
            posted_offset = excluded.posted_offset, digest = excluded.digest,
            words = excluded.words, note_code = excluded.note_code,
            note_params = excluded.note_params, content_rev = excluded.content_rev,
            changed_at = excluded.changed_at)
      SELECT EXISTS (SELECT FROM head)
      """;

  static final String FIND =
      """
      SELECT * FROM outcry.entries
      WHERE room_id = :room AND sender_id = :sender AND message_key = :key
      """;

  static final String BEFORE =
      """
      SELECT * FROM outcry.entries WHERE room_id = :room AND seq < :from
      ORDER BY seq DESC LIMIT :limit
      """;

  static final String AFTER =
      """
      SELECT * FROM outcry.entries WHERE room_id = :room AND seq > :from
      ORDER BY seq LIMIT :limit
      """;

  static final String CHANGED_AFTER =
      """
      SELECT * FROM outcry.entries WHERE room_id = :room AND rev > :from
      ORDER BY rev LIMIT :limit
      """;

  /** None beyond a reader's own last message is their own, so the index alone tells the unread. */
  static final String OVERVIEW =
      """
      SELECT r.room_id AS asked, %s, coalesce(own.seq, 0) AS own_seq, unread.count AS unread, last.*
      FROM unnest((SELECT CAST(:rooms AS text[])), (SELECT CAST(:readUpTo AS bigint[])))
        AS r (room_id, read_seq)
      LEFT JOIN outcry.heads h ON h.room_id = r.room_id
      LEFT JOIN LATERAL (
        SELECT e.seq FROM outcry.entries e
        WHERE e.room_id = r.room_id AND e.sender_id = :reader
        ORDER BY e.seq DESC LIMIT 1) own ON true
      CROSS JOIN LATERAL (
        SELECT count(*) FROM (
          SELECT FROM outcry.entries e
          WHERE e.room_id = r.room_id AND e.words IS NOT NULL
            AND e.seq > greatest(r.read_seq, own.seq)
          LIMIT %d) counted) unread
      LEFT JOIN LATERAL (
        SELECT e.* FROM outcry.entries e
        WHERE e.room_id = r.room_id AND e.words IS NOT NULL
        ORDER BY e.seq DESC LIMIT 1) last ON true
      """
          .formatted(HEAD_COLUMNS, Timeline.UNREAD_LIMIT);

  private TimelineSql() {}
}
