package dev.outcry.adapter.out.postgres;

/** The statements of auctions that objects are too slow for, or too many. */
final class AuctionSql {

  /**
   * An auction moves only from the state that was decided on. Whoever moves it holds its lock until
   * steps and effects are there, too; a rival waits for it and then finds another state.
   */
  static final String COMMIT =
      """
      WITH current AS (
        UPDATE outcry.auctions a
        SET reserve = m.reserve, price = m.price, leader_id = m.leader_id, maximum = m.maximum,
            bid_count = m.bid_count, ends_at = m.ends_at, decided_at = m.decided_at,
            decisions = m.decisions, version = m.version, draft = m.draft, outcome = m.outcome,
            cancelled_by = m.cancelled_by, cancel_reason = m.cancel_reason,
            last_link = decode(m.last_link, 'base64')
        FROM json_to_recordset(CAST(:moves AS json)) AS m (
          id text, before bigint, reserve bigint, price bigint, leader_id text, maximum bigint,
          bid_count bigint, ends_at bigint, decided_at bigint, decisions bigint, version bigint,
          draft boolean, outcome text, cancelled_by text, cancel_reason text, last_link text)
        WHERE a.id = m.id AND a.decisions = m.before
        RETURNING a.id),
      stepped AS (
        INSERT INTO outcry.steps (
          auction_id, seq, kind, person_id, arrived_at, amount, amount_currency, role, reason, bid_key,
          expected_version, result, visible, refusal, price, minimum, price_currency, bidder_leads,
          reserve_met, ends_at, extended, version, decided_at, salt, link)
        SELECT s.auction_id, s.seq, s.kind, s.person_id, s.arrived_at, s.amount, s.amount_currency, s.role,
               s.reason, s.bid_key, s.expected_version, s.result, s.visible, s.refusal, s.price, s.minimum,
               s.price_currency, s.bidder_leads, s.reserve_met, s.ends_at, s.extended, s.version,
               s.decided_at, decode(s.salt, 'base64'), decode(s.link, 'base64')
        FROM current JOIN json_to_recordset(CAST(:steps AS json)) AS s (
          auction_id text, seq bigint, kind text, person_id text, arrived_at bigint, amount bigint,
          amount_currency text, role text, reason text, bid_key text, expected_version bigint, result text,
          visible boolean, refusal text, price bigint, minimum bigint, price_currency text,
          bidder_leads boolean, reserve_met boolean, ends_at bigint, extended boolean, version bigint,
          decided_at bigint, salt text, link text) ON s.auction_id = current.id),
      caused AS (
        %s)
      SELECT id FROM current
      """
          .formatted(
              PostgresEffects.insertIf(
                  """
                  e.source IN (
                    SELECT c.source
                    FROM current JOIN json_to_recordset(CAST(:causes AS json)) AS c (
                      auction_id text, source text) ON c.auction_id = current.id)
                  """));

  static final String DECISIONS =
      """
      SELECT d.*
      FROM unnest(
        (SELECT CAST(:auctions AS text[])), (SELECT CAST(:bidders AS text[])),
        (SELECT CAST(:keys AS text[]))) AS b (auction_id, person_id, bid_key)
      CROSS JOIN LATERAL (
        SELECT * FROM outcry.steps known
        WHERE known.auction_id = b.auction_id AND known.person_id = b.person_id
          AND known.bid_key = b.bid_key
        LIMIT 1) d
      """;

  static final String HISTORY =
      """
      SELECT * FROM outcry.steps WHERE auction_id = :id AND seq > :after
      ORDER BY seq LIMIT :limit
      """;

  static final String BIDDERS =
      """
      SELECT DISTINCT person_id FROM outcry.steps
      WHERE auction_id = :id AND person_id > :after AND result <> 'REJECTED'
      ORDER BY person_id LIMIT :limit
      """;

  static final String BIDS_OF =
      """
      SELECT * FROM outcry.steps
      WHERE person_id = :person AND bid_key IS NOT NULL AND (auction_id, seq) > (:auction, :after)
      ORDER BY auction_id, seq LIMIT :limit
      """;

  static final String IS_BOUND =
      """
      SELECT EXISTS (
        SELECT FROM outcry.auctions
        WHERE outcome IS NULL AND NOT draft AND (seller_id = :person OR leader_id = :person))
      """;

  private AuctionSql() {}
}
