package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Auctions.Filter;
import dev.outcry.application.port.out.Auctions.Place;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionStatus;
import dev.outcry.domain.auction.UnsoldReason;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;

/** One page of auctions: of those that run by the index of their ends, of others by the rest. */
record AuctionList(AuctionTable auctions, Filter filter, Optional<Place> after, Limit limit) {

  List<AuctionRow> rows() {
    if (filter.status().isEmpty()) {
      return running(false, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    long at = filter.at().toEpochMilli();
    return switch (filter.status().get()) {
      case DRAFT -> running(true, Long.MIN_VALUE, Long.MAX_VALUE);
      case SCHEDULED -> running(false, at + 1, Long.MAX_VALUE);
      case OPEN -> running(false, Long.MIN_VALUE, at);
      case SOLD, CANCELLED -> ended(filter.status().map(AuctionStatus::name).stream().toList());
      case UNSOLD -> ended(Stream.of(UnsoldReason.values()).map(UnsoldReason::name).toList());
    };
  }

  private List<AuctionRow> running(boolean draft, long earliest, long latest) {
    return auctions.findRunning(
        draft, earliest, latest, seller(), title(), isEverywhere(), among(), endsAt(), id(), limit);
  }

  private List<AuctionRow> ended(List<String> outcomes) {
    return auctions.findEnded(
        outcomes, seller(), title(), isEverywhere(), among(), endsAt(), id(), limit);
  }

  private String seller() {
    return filter.seller().map(UserId::value).orElse("");
  }

  private String title() {
    return filter.title().map(Filter::key).orElse("");
  }

  private boolean isEverywhere() {
    return filter.among().isEmpty();
  }

  private Set<String> among() {
    return filter.among().orElse(Set.of()).stream()
        .map(AuctionId::value)
        .collect(Collectors.toSet());
  }

  private long endsAt() {
    return after.map(place -> place.endsAt().toEpochMilli()).orElse(Long.MIN_VALUE);
  }

  private String id() {
    return after.map(place -> place.id().value()).orElse("");
  }
}
