package dev.outcry.adapter.out.postgres;

/** The statements of auctions that objects are too slow for, or too many. */
final class AuctionSql {

  /**
   * The auction moves only from the state that was decided on. Whoever moves it holds its lock
   * until decisions and effects are there, too; a rival waits for it and then finds another state.
   */
  static final String COMMIT =
      """
      WITH current AS (
        UPDATE outcry.auctions
        SET reserve = :reserve, price = :price, leader_id = :leaderId, maximum = :maximum, bid_count = :bidCount,
            ends_at = :endsAt, decided_at = :decidedAt, decisions = :decisions,
            version = :version, draft = :draft, outcome = :outcome, cancelled_by = :cancelledBy,
            cancel_reason = :cancelReason
        WHERE id = :id AND decisions = :before
        RETURNING id),
      decided AS (
        INSERT INTO outcry.decisions (
          auction_id, seq, bidder_id, bid_key, kind, amount, amount_currency, expected_version,
          arrived_at, result, visible, refusal, price, minimum, price_currency, bidder_leads, reserve_met,
          ends_at, extended, version, decided_at)
        SELECT d.*
        FROM current, json_to_recordset(CAST(:decided AS json)) AS d (
          auction_id text, seq bigint, bidder_id text, bid_key text, kind text,
          amount bigint, amount_currency text, expected_version bigint, arrived_at bigint, result text,
          visible boolean, refusal text, price bigint, minimum bigint, price_currency text, bidder_leads boolean,
          reserve_met boolean, ends_at bigint, extended boolean, version bigint,
          decided_at bigint)),
      caused AS (
        %s)
      SELECT EXISTS (SELECT FROM current)
      """
          .formatted(PostgresEffects.insertIf("EXISTS (SELECT FROM current)"));

  static final String DECISIONS =
      """
      SELECT d.*
      FROM unnest((SELECT CAST(:bidders AS text[])), (SELECT CAST(:keys AS text[])))
        AS b (bidder_id, bid_key)
      CROSS JOIN LATERAL (
        SELECT * FROM outcry.decisions known
        WHERE known.auction_id = :id AND known.bidder_id = b.bidder_id
          AND known.bid_key = b.bid_key
        LIMIT 1) d
      """;

  static final String HISTORY =
      """
      SELECT * FROM outcry.decisions WHERE auction_id = :id AND seq > :after
      ORDER BY seq LIMIT :limit
      """;

  static final String BIDDERS =
      """
      SELECT DISTINCT bidder_id FROM outcry.decisions
      WHERE auction_id = :id AND bidder_id > :after AND result <> 'REJECTED'
      ORDER BY bidder_id LIMIT :limit
      """;

  private AuctionSql() {}
}
