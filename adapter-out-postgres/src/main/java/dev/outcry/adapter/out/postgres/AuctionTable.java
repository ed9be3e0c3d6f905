package dev.outcry.adapter.out.postgres;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Auctions. */
interface AuctionTable extends Repository<AuctionRow, String> {

  Optional<AuctionRow> findById(String id);

  @Query(
      """
      select auction.id from AuctionRow auction
      where auction.outcome is null and not auction.draft and auction.endsAt <= :at
      order by auction.endsAt, auction.id
      """)
  List<String> findDue(long at, Limit limit);
}
