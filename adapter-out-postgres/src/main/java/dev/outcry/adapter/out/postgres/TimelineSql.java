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

  /** What an entry is; not what it is found by, which is longer than the entry. */
  private static final String ENTRY_COLUMNS =
      """
      room_id, seq, rev, sender_id, message_key, posted_rev, posted_at, posted_incarnation,
      posted_offset, digest, words, reply_to_seq, mentions, attachments, note_code, note_params,
      content_rev, changed_at, changed_incarnation, changed_offset, reactions
      """;

  static final String HEAD =
      "SELECT " + HEAD_COLUMNS + " FROM outcry.heads h WHERE h.room_id = :room";

  /**
   * Of each room one row without an entry if none is found. The keys are resolved first, so that
   * all entries are then found by their places, each once.
   */
  static final String LOAD =
      """
      WITH wanted AS (
        SELECT p.room_id, p.seq
        FROM unnest((SELECT CAST(:placeRooms AS text[])), (SELECT CAST(:places AS bigint[])))
          AS p (room_id, seq)
        UNION
        SELECT k.room_id, e.seq
        FROM unnest((SELECT CAST(:keyRooms AS text[])), (SELECT CAST(:senders AS text[])),
                    (SELECT CAST(:keys AS uuid[])))
          AS k (room_id, sender_id, message_key)
        CROSS JOIN LATERAL (
          SELECT known.seq FROM outcry.entries known
          WHERE known.room_id = k.room_id AND known.sender_id = k.sender_id
            AND known.message_key = k.message_key
          LIMIT 1) e)
      SELECT r.room_id AS asked, %s, e.*
      FROM unnest((SELECT CAST(:rooms AS text[]))) AS r (room_id)
      LEFT JOIN LATERAL (
        SELECT * FROM outcry.heads known WHERE known.room_id = r.room_id LIMIT 1) h ON true
      LEFT JOIN LATERAL (
        SELECT known.* FROM wanted CROSS JOIN LATERAL (
          SELECT %s FROM outcry.entries
          WHERE room_id = wanted.room_id AND seq = wanted.seq
          LIMIT 1) known
        WHERE wanted.room_id = r.room_id) e ON true
      """
          .formatted(HEAD_COLUMNS, ENTRY_COLUMNS);

  /**
   * Whoever moves a head holds its lock until the entries are there, too; a rival waits for it and
   * then finds another head. A head that was never stored is made by whoever begins. Heads are
   * moved in the order of their rooms, so that no two wait for each other.
   */
  static final String COMMIT =
      """
      WITH batch AS (
        SELECT * FROM json_to_recordset(CAST(:batches AS json)) AS b (
          room_id text, is_new boolean,
          before_seq bigint, before_rev bigint, before_incarnation bigint, before_offset bigint,
          after_seq bigint, after_rev bigint, after_incarnation bigint, after_offset bigint)),
      head AS (
        INSERT INTO outcry.heads AS h (room_id, seq, rev, incarnation, lane_offset)
        SELECT b.room_id, b.after_seq, b.after_rev, b.after_incarnation, b.after_offset
        FROM batch b
        WHERE b.is_new
          OR (SELECT true FROM outcry.heads known WHERE known.room_id = b.room_id LIMIT 1)
        ORDER BY b.room_id
        ON CONFLICT (room_id) DO UPDATE
        SET seq = excluded.seq, rev = excluded.rev,
            incarnation = excluded.incarnation, lane_offset = excluded.lane_offset
        WHERE (h.seq, h.rev, h.incarnation, h.lane_offset) = (
          SELECT b.before_seq, b.before_rev, b.before_incarnation, b.before_offset
          FROM batch b WHERE b.room_id = excluded.room_id)
        RETURNING room_id),
      stored AS (
        INSERT INTO outcry.entries (
          room_id, seq, rev, sender_id, message_key, posted_rev, posted_at, posted_incarnation,
          posted_offset, digest, words, folded, bigrams, reply_to_seq, mentions, attachments,
          note_code, note_params, content_rev, changed_at, changed_incarnation, changed_offset,
          reactions)
        SELECT e.room_id, e.seq, e.rev, e.sender_id, e.message_key, e.posted_rev, e.posted_at,
               e.posted_incarnation, e.posted_offset, decode(e.digest, 'base64'), e.words,
               e.folded, e.bigrams, e.reply_to_seq, e.mentions, e.attachments, e.note_code,
               e.note_params, e.content_rev, e.changed_at, e.changed_incarnation, e.changed_offset, e.reactions
        FROM head JOIN json_to_recordset(CAST(:entries AS json)) AS e (
          room_id text,
          seq bigint, rev bigint, sender_id text, message_key uuid, posted_rev bigint,
          posted_at bigint, posted_incarnation bigint, posted_offset bigint, digest text,
          words text, folded text, bigrams integer[], reply_to_seq bigint, mentions jsonb,
          attachments jsonb, note_code text, note_params jsonb, content_rev bigint, changed_at bigint,
          changed_incarnation bigint, changed_offset bigint, reactions jsonb)
          ON e.room_id = head.room_id
        ON CONFLICT (room_id, seq) DO UPDATE
        SET rev = excluded.rev, sender_id = excluded.sender_id,
            message_key = excluded.message_key, posted_rev = excluded.posted_rev,
            posted_at = excluded.posted_at, posted_incarnation = excluded.posted_incarnation,
            posted_offset = excluded.posted_offset, digest = excluded.digest,
            words = excluded.words, folded = excluded.folded, bigrams = excluded.bigrams,
            reply_to_seq = excluded.reply_to_seq,
            mentions = excluded.mentions, attachments = excluded.attachments,
            note_code = excluded.note_code,
            note_params = excluded.note_params, content_rev = excluded.content_rev,
            changed_at = excluded.changed_at,
            changed_incarnation = excluded.changed_incarnation,
            changed_offset = excluded.changed_offset, reactions = excluded.reactions)
      SELECT room_id FROM head
      """;

  static final String FIND =
      """
      SELECT %s FROM outcry.entries
      WHERE room_id = :room AND sender_id = :sender AND message_key = :key
      """
          .formatted(ENTRY_COLUMNS);

  static final String BEFORE =
      """
      SELECT %s FROM outcry.entries WHERE room_id = :room AND seq < :from
      ORDER BY seq DESC LIMIT :limit
      """
          .formatted(ENTRY_COLUMNS);

  static final String AFTER =
      """
      SELECT %s FROM outcry.entries WHERE room_id = :room AND seq > :from
      ORDER BY seq LIMIT :limit
      """
          .formatted(ENTRY_COLUMNS);

  static final String CHANGED_AFTER =
      """
      SELECT %s FROM outcry.entries WHERE room_id = :room AND rev > :from
      ORDER BY rev LIMIT :limit
      """
          .formatted(ENTRY_COLUMNS);

  static final String SAID_BY =
      """
      SELECT %s FROM outcry.entries
      WHERE sender_id = :sender AND (room_id, seq) > (:room, :from) AND words IS NOT NULL
      ORDER BY room_id, seq LIMIT :limit
      """
          .formatted(ENTRY_COLUMNS);

  static final String LEFT_BY =
      """
      SELECT %s FROM outcry.entries
      WHERE sender_id = :sender AND (room_id, seq) > (:room, :from)
      ORDER BY room_id, seq LIMIT :limit
      """
          .formatted(ENTRY_COLUMNS);

  /** A room whose first message is not old enough costs a look at that one. */
  static final String SAID_BEFORE =
      """
      SELECT e.*
      FROM unnest((SELECT CAST(:rooms AS text[]))) AS r (room_id)
      CROSS JOIN LATERAL (
        SELECT posted_at FROM outcry.entries
        WHERE room_id = r.room_id AND words IS NOT NULL
        ORDER BY seq LIMIT 1) first
      CROSS JOIN LATERAL (
        SELECT %s FROM outcry.entries
        WHERE room_id = r.room_id AND words IS NOT NULL
        ORDER BY seq LIMIT :limit) e
      WHERE first.posted_at < :before AND e.posted_at < :before
      LIMIT :limit
      """
          .formatted(ENTRY_COLUMNS);

  /** None beyond a reader's own last message is their own, so the index alone tells the unread. */
  static final String OVERVIEW = overview("");

  /**
   * Looks at the rows to tell who said it; the unheard are gathered once, however many they are.
   */
  static final String OVERVIEW_OF_THE_HEARD =
      overview(
          """
          AND (r.hears_all OR e.sender_id NOT IN (
            SELECT unnest((SELECT CAST(:unheard AS text[])))))
          """);

  private static String overview(String heard) {
    return """
        SELECT r.room_id AS asked, %s, coalesce(own.seq, 0) AS own_seq, unread.count AS unread,
               last.*
        FROM unnest((SELECT CAST(:rooms AS text[])), (SELECT CAST(:readUpTo AS bigint[])),
                    (SELECT CAST(:hearsAll AS boolean[])))
          AS r (room_id, read_seq, hears_all)
        LEFT JOIN outcry.heads h ON h.room_id = r.room_id
        LEFT JOIN LATERAL (
          SELECT e.seq FROM outcry.entries e
          WHERE e.room_id = r.room_id AND e.sender_id = :reader
          ORDER BY e.seq DESC LIMIT 1) own ON true
        CROSS JOIN LATERAL (
          SELECT count(*) FROM (
            SELECT FROM outcry.entries e
            WHERE e.room_id = r.room_id AND e.words IS NOT NULL
              AND e.seq > greatest(r.read_seq, own.seq) %s
            LIMIT %d) counted) unread
        LEFT JOIN LATERAL (
          SELECT %s FROM outcry.entries e
          WHERE e.room_id = r.room_id AND e.words IS NOT NULL %s
          ORDER BY e.seq DESC LIMIT 1) last ON true
        """
        .formatted(HEAD_COLUMNS, heard, Timeline.UNREAD_LIMIT, ENTRY_COLUMNS, heard);
  }

  /**
   * One walk through the index for all rooms, which meets only what has all bigrams and the number
   * of one of the rooms. What is found so may still be another room's or other text, so it is
   * looked at; being made first, this is never found by walking the rooms.
   */
  static final String SEARCH =
      """
      WITH hit AS MATERIALIZED (
        SELECT room_id, seq, posted_at, sender_id FROM outcry.entries
        WHERE bigrams @> CAST(:bigrams AS integer[]) AND bigrams && CAST(:numbers AS integer[])
          AND strpos(coalesce(folded, words), :term) > 0),
      page AS (
        SELECT h.room_id, h.seq
        FROM json_to_recordset(CAST(:rooms AS json)) AS r (
          room_id text, hidden_up_to bigint, hears_all boolean)
        JOIN hit h ON h.room_id = r.room_id AND h.seq > r.hidden_up_to
        WHERE (r.hears_all OR h.sender_id <> ALL (CAST(:unheard AS text[])))
          AND (h.posted_at, h.room_id COLLATE "C", h.seq) < (:at, :room, :seq)
        ORDER BY h.posted_at DESC, h.room_id COLLATE "C" DESC, h.seq DESC
        LIMIT :limit)
      SELECT e.* FROM page CROSS JOIN LATERAL (
        SELECT %s FROM outcry.entries WHERE room_id = page.room_id AND seq = page.seq LIMIT 1) e
      ORDER BY e.posted_at DESC, e.room_id COLLATE "C" DESC, e.seq DESC
      """
          .formatted(ENTRY_COLUMNS);

  private TimelineSql() {}
}
