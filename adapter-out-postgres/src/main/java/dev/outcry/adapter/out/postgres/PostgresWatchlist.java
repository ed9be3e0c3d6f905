package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Watchlist;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who watches what. */
final class PostgresWatchlist implements Watchlist {

  /** Whoever holds it is the only one to add to this person's list. */
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended('outcry.watchlist:' || :person, 0))";

  private static final String ADD =
      """
      INSERT INTO outcry.watchlist (user_id, auction_id)
      SELECT :person, :auction
      WHERE (SELECT count(*) FROM outcry.watchlist WHERE user_id = :person) < :limit
      ON CONFLICT DO NOTHING
      """;

  private static final String WATCHES =
      """
      SELECT EXISTS (
        SELECT FROM outcry.watchlist WHERE user_id = :person AND auction_id = :auction)
      """;

  private static final String REMOVE =
      "DELETE FROM outcry.watchlist WHERE user_id = :person AND auction_id = :auction";

  private static final String WATCHED =
      "SELECT auction_id FROM outcry.watchlist WHERE user_id = :person";

  private static final String WATCHERS =
      """
      SELECT user_id FROM outcry.watchlist WHERE auction_id = :auction AND user_id > :after
      ORDER BY user_id LIMIT :limit
      """;

  private final Database database;

  PostgresWatchlist(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(UserId person, AuctionId auction, int limit) {
    return database.transaction(
        () -> {
          database.sql(LOCK).param("person", person.value()).query().singleRow();
          database
              .sql(ADD)
              .param("person", person.value())
              .param("auction", auction.value())
              .param("limit", limit)
              .update();
          return database
              .sql(WATCHES)
              .param("person", person.value())
              .param("auction", auction.value())
              .query(Boolean.class)
              .single();
        });
  }

  @Override
  public void remove(UserId person, AuctionId auction) {
    database.write(
        () ->
            database
                .sql(REMOVE)
                .param("person", person.value())
                .param("auction", auction.value())
                .update());
  }

  @Override
  public Set<AuctionId> of(UserId person) {
    return database.read(
        () ->
            database
                .sql(WATCHED)
                .param("person", person.value())
                .query(String.class)
                .list()
                .stream()
                .map(AuctionId::new)
                .collect(Collectors.toSet()));
  }

  @Override
  public List<UserId> watchers(AuctionId auction, Optional<UserId> after, int limit) {
    return database.read(
        () ->
            database
                .sql(WATCHERS)
                .param("auction", auction.value())
                .param("after", after.map(UserId::value).orElse(""))
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(UserId::new)
                .toList());
  }
}
