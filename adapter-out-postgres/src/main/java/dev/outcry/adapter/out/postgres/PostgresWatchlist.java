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

  private static final String WATCHERS =
      """
      SELECT user_id FROM outcry.watchlist WHERE auction_id = :auction AND user_id > :after
      ORDER BY user_id LIMIT :limit
      """;

  private static final String ERASE = "DELETE FROM outcry.watchlist WHERE user_id = :person";

  private final Database database;
  private final LimitedSets watched;

  PostgresWatchlist(Database database) {
    this.database = database;
    watched = new LimitedSets(database, "watchlist", "user_id", "auction_id");
  }

  @Override
  public boolean add(UserId person, AuctionId auction, int limit) {
    return watched.add(person.value(), auction.value(), limit);
  }

  @Override
  public void remove(UserId person, AuctionId auction) {
    watched.remove(person.value(), auction.value());
  }

  @Override
  public Set<AuctionId> of(UserId person) {
    return watched.of(person.value()).stream().map(AuctionId::new).collect(Collectors.toSet());
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

  @Override
  public void erase(UserId person) {
    database.write(() -> database.sql(ERASE).param("person", person.value()).update());
  }
}
