package dev.outcry.adapter.out.postgres;

/** The statements of auctions that objects are too slow for, or too many. */
final class AuctionSql {

  /**
   * The auction moves only from the state that was decided on. Whoever moves it holds its lock
   * until steps and effects are there, too; a rival waits for it and then finds another state.
   */
  static final String COMMIT =
      """
      WITH current AS (
        UPDATE outcry.auctions
        SET reserve = :reserve, price = :price, leader_id = :leaderId, maximum = :maximum, bid_count = :bidCount,
            ends_at = :endsAt, decided_at = :decidedAt, decisions = :decisions,
            version = :version, draft = :draft, outcome = :outcome, cancelled_by = :cancelledBy,
            cancel_reason = :cancelReason, last_link = :lastLink
        WHERE id = :id AND decisions = :before
        RETURNING id),
      stepped AS (
        INSERT INTO outcry.steps (
          auction_id, seq, kind, person_id, arrived_at, amount, amount_currency, role, reason, bid_key,
          expected_version, result, visible, refusal, price, minimum, price_currency, bidder_leads,
          reserve_met, ends_at, extended, version, decided_at, salt, link)
        SELECT s.auction_id, s.seq, s.kind, s.person_id, s.arrived_at, s.amount, s.amount_currency, s.role,
               s.reason, s.bid_key, s.expected_version, s.result, s.visible, s.refusal, s.price, s.minimum,
               s.price_currency, s.bidder_leads, s.reserve_met, s.ends_at, s.extended, s.version,
               s.decided_at, decode(s.salt, 'base64'), decode(s.link, 'base64')
        FROM current, json_to_recordset(CAST(:steps AS json)) AS s (
          auction_id text, seq bigint, kind text, person_id text, arrived_at bigint, amount bigint,
          amount_currency text, role text, reason text, bid_key text, expected_version bigint, result text,
          visible boolean, refusal text, price bigint, minimum bigint, price_currency text,
          bidder_leads boolean, reserve_met boolean, ends_at bigint, extended boolean, version bigint,
          decided_at bigint, salt text, link text)),
      caused AS (
        %s)
      SELECT EXISTS (SELECT FROM current)
      """
          .formatted(PostgresEffects.insertIf("EXISTS (SELECT FROM current)"));

  static final String DECISIONS =
      """
      SELECT d.*
      FROM unnest((SELECT CAST(:bidders AS text[])), (SELECT CAST(:keys AS text[])))
        AS b (person_id, bid_key)
      CROSS JOIN LATERAL (
        SELECT * FROM outcry.steps known
        WHERE known.auction_id = :id AND known.person_id = b.person_id
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
