package dev.outcry.adapter.out.postgres;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Effect;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.history.Opening;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  public List<Ledger> ledgers(Set<AuctionId> ids) {
    String[] values = ids.stream().map(AuctionId::value).toArray(String[]::new);
    return database.read(() -> auctions.findAmong(values)).stream()
        .map(AuctionRows.MAPPED::ledger)
        .toList();
  }

  @Override
  public boolean commit(Batch batch) {
    return !commitAll(List.of(batch)).isEmpty();
  }

  /** In the order of ids: of two who commit the same auctions, one waits for the other. */
  @Override
  public Set<AuctionId> commitAll(List<Batch> batches) {
    List<AuctionMove> moves =
        batches.stream().map(AuctionMove::of).sorted(comparing(AuctionMove::id)).toList();
    List<Effect> effects = all(batches, Batch::effects);
    List<LinkedStep> steps = all(batches, Batch::steps);
    return database
        .write(
            () ->
                database
                    .sql(AuctionSql.COMMIT)
                    .param("moves", Json.of(moves))
                    .param("steps", Json.of(steps.stream().map(StepRows.MAPPED::row).toList()))
                    .param("effects", EffectRows.json(effects))
                    .param("causes", Json.of(all(batches, AuctionMove::causes)))
                    .query(String.class)
                    .list())
        .stream()
        .map(AuctionId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <T> List<T> all(List<Batch> batches, Function<Batch, List<T>> part) {
    return batches.stream().map(part).flatMap(List::stream).toList();
  }

  @Override
  public List<Decision> decisions(AuctionId id, Set<BidRef> bids) {
    return decisions(Map.of(id, bids));
  }

  @Override
  public List<Decision> decisions(Map<AuctionId, Set<BidRef>> bids) {
    List<String> ids = new ArrayList<>();
    List<String> bidders = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    bids.forEach(
        (id, some) ->
            some.forEach(
                bid -> {
                  ids.add(id.value());
                  bidders.add(bid.bidder().value());
                  keys.add(bid.key().value());
                }));
    return database.read(
        () ->
            database
                .sql(AuctionSql.DECISIONS)
                .param("auctions", ids.toArray(String[]::new))
                .param("bidders", bidders.toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .query(RecordMapper.of(StepRow.class))
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
                .query(RecordMapper.of(StepRow.class))
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
                .query(RecordMapper.of(StepRow.class))
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
}
