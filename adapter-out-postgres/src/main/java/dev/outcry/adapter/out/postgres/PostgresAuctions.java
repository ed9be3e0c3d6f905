package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.history.Opening;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.data.domain.Limit;

/** Auctions as objects, their histories by {@link AuctionSql}. */
final class PostgresAuctions implements Auctions {

  private final Database database;
  private final AuctionTable auctions;

  PostgresAuctions(Database database) {
    this.database = database;
    auctions = database.table(AuctionTable.class);
  }

  @Override
  public void add(Opening opening) {
    AuctionRow row = AuctionRows.MAPPED.row(opening);
    database.transaction(
        () -> {
          database.rows().persist(row);
          return row;
        });
  }

  @Override
  public Optional<Auction> find(AuctionId id) {
    return database.read(() -> auctions.findById(id.value())).map(AuctionRows.MAPPED::auction);
  }

  @Override
  public Optional<Ledger> ledger(AuctionId id) {
    return database.read(() -> auctions.findById(id.value())).map(AuctionRows.MAPPED::ledger);
  }

  @Override
  public boolean commit(Batch batch) {
    AuctionRow after = AuctionRows.MAPPED.row(batch.after());
    String steps = Json.of(batch.steps().stream().map(StepRows.MAPPED::row).toList());
    String effects = EffectRows.json(batch.effects());
    return database.write(
        () ->
            database
                .sql(AuctionSql.COMMIT)
                .param("id", batch.before().id().value())
                .param("before", batch.before().decisions())
                .param("reserve", after.reserve)
                .param("price", after.price)
                .param("leaderId", after.leaderId)
                .param("maximum", after.maximum)
                .param("bidCount", after.bidCount)
                .param("endsAt", after.endsAt)
                .param("decidedAt", after.decidedAt)
                .param("decisions", after.decisions)
                .param("version", after.version)
                .param("draft", after.draft)
                .param("outcome", after.outcome)
                .param("cancelledBy", after.cancelledBy)
                .param("cancelReason", after.cancelReason)
                .param("lastLink", batch.last().value())
                .param("steps", steps)
                .param("effects", effects)
                .query(Boolean.class)
                .single());
  }

  @Override
  public List<Decision> decisions(AuctionId id, Set<BidRef> bids) {
    List<BidRef> inOrder = List.copyOf(bids);
    return database.read(
        () ->
            database
                .sql(AuctionSql.DECISIONS)
                .param("id", id.value())
                .param("bidders", texts(inOrder, BidRef::bidder))
                .param("keys", texts(inOrder, BidRef::key))
                .query(StepRow.class)
                .list()
                .stream()
                .map(StepRows.MAPPED::decision)
                .toList());
  }

  @Override
  public List<LinkedStep> history(AuctionId id, long afterSeq, int limit) {
    return database.read(
        () ->
            database
                .sql(AuctionSql.HISTORY)
                .param("id", id.value())
                .param("after", afterSeq)
                .param("limit", limit)
                .query(StepRow.class)
                .list()
                .stream()
                .map(StepRows.MAPPED::linkedStep)
                .toList());
  }

  @Override
  public List<UserId> bidders(AuctionId id, Optional<UserId> after, int limit) {
    return database.read(
        () ->
            database
                .sql(AuctionSql.BIDDERS)
                .param("id", id.value())
                .param("after", after.map(UserId::value).orElse(""))
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(UserId::new)
                .toList());
  }

  @Override
  public List<Decision> bidsOf(UserId bidder, Optional<BidPlace> after, int limit) {
    return database.read(
        () ->
            database
                .sql(AuctionSql.BIDS_OF)
                .param("person", bidder.value())
                .param("auction", after.map(place -> place.auctionId().value()).orElse(""))
                .param("after", after.map(BidPlace::seq).orElse(0L))
                .param("limit", limit)
                .query(StepRow.class)
                .list()
                .stream()
                .map(StepRows.MAPPED::decision)
                .toList());
  }

  @Override
  public List<Auction> list(Filter filter, Optional<Place> after, int limit) {
    AuctionList page = new AuctionList(auctions, filter, after, Limit.of(limit));
    boolean ofSomeone = filter.seller().isPresent() || filter.among().isPresent();
    List<AuctionRow> rows = ofSomeone ? database.read(page::rows) : database.readBehind(page::rows);
    return rows.stream().map(AuctionRows.MAPPED::auction).toList();
  }

  @Override
  public List<AuctionId> due(Instant at, int limit) {
    return database.read(() -> auctions.findDue(at.toEpochMilli(), Limit.of(limit))).stream()
        .map(AuctionId::new)
        .toList();
  }

  @Override
  public boolean isBound(UserId person) {
    return database.read(
        () ->
            database
                .sql(AuctionSql.IS_BOUND)
                .param("person", person.value())
                .query(Boolean.class)
                .single());
  }

  private static String[] texts(List<BidRef> bids, Function<BidRef, Object> part) {
    return bids.stream().map(part).map(Object::toString).toArray(String[]::new);
  }
}
