package dev.outcry.adapter.out.postgres;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Auctions. */
interface AuctionTable extends Repository<AuctionRow, String> {

  Optional<AuctionRow> findById(String id);

  /** By SQL, whose array is one parameter: each size of a list makes Hibernate think anew. */
  @Query(nativeQuery = true, value = "SELECT * FROM outcry.auctions WHERE id = ANY(:ids)")
  List<AuctionRow> findAmong(String[] ids);

  @Query(
      """
      select auction.id from AuctionRow auction
      where auction.outcome is null and not auction.draft and auction.endsAt <= :at
      order by auction.endsAt, auction.id
      """)
  List<String> findDue(long at, Limit limit);

  @Query(
      """
      select auction from AuctionRow auction
      where auction.outcome is null and auction.draft = :draft
        and auction.startsAt between :earliest and :latest
        and (:seller = '' or auction.sellerId = :seller)
        and (:title = '' or locate(:title, auction.titleKey) > 0)
        and (:everywhere = true or auction.id in :among)
        and (auction.endsAt > :endsAt or auction.endsAt = :endsAt and auction.id > :id)
      order by auction.endsAt, auction.id
      """)
  List<AuctionRow> findRunning(
      boolean draft,
      long earliest,
      long latest,
      String seller,
      String title,
      boolean everywhere,
      Collection<String> among,
      long endsAt,
      String id,
      Limit limit);

  @Query(
      """
      select auction from AuctionRow auction
      where auction.outcome in :outcomes and not auction.draft
        and (:seller = '' or auction.sellerId = :seller)
        and (:title = '' or locate(:title, auction.titleKey) > 0)
        and (:everywhere = true or auction.id in :among)
        and (auction.endsAt > :endsAt or auction.endsAt = :endsAt and auction.id > :id)
      order by auction.endsAt, auction.id
      """)
  List<AuctionRow> findEnded(
      List<String> outcomes,
      String seller,
      String title,
      boolean everywhere,
      Collection<String> among,
      long endsAt,
      String id,
      Limit limit);
}
