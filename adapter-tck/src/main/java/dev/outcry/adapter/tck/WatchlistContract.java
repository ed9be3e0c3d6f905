package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyAuctionId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Watchlist;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Watchlist} does. */
public interface WatchlistContract {

  /** The watchlist to test, the same throughout a test. */
  Watchlist watchlist();

  @Test
  default void w1_changesAreSeenAndTwiceIsOnce() {
    UserId person = anyUserId();
    UserId other = anyUserId();
    AuctionId one = anyAuctionId();
    AuctionId two = anyAuctionId();
    assertThat(watchlist().of(person)).isEmpty();

    assertThat(watchlist().add(person, one, 10)).isTrue();
    assertThat(watchlist().add(person, two, 10)).isTrue();
    assertThat(watchlist().add(person, one, 10)).isTrue();
    assertThat(watchlist().add(other, one, 10)).isTrue();
    assertThat(watchlist().of(person)).containsExactlyInAnyOrder(one, two);
    assertThat(watchers(one)).containsExactlyInAnyOrder(person, other);
    assertThat(watchers(two)).containsExactly(person);

    watchlist().remove(person, one);
    watchlist().remove(person, one);
    watchlist().remove(anyUserId(), two);
    assertThat(watchlist().of(person)).containsExactly(two);
    assertThat(watchlist().of(other)).containsExactly(one);
    assertThat(watchers(one)).containsExactly(other);
  }

  @Test
  default void w2_nobodyWatchesMoreThanTheLimit() {
    UserId person = anyUserId();
    AuctionId watched = anyAuctionId();
    watchlist().add(person, watched, 2);
    watchlist().add(person, anyAuctionId(), 2);

    assertThat(watchlist().add(person, anyAuctionId(), 2)).isFalse();
    assertThat(watchlist().add(person, watched, 2)).isTrue();
    assertThat(watchlist().of(person)).hasSize(2);

    watchlist().remove(person, watched);
    assertThat(watchlist().add(person, anyAuctionId(), 2)).isTrue();
  }

  @Test
  default void w2_theLimitIsExactHoweverManyAreAddedAtOnce() {
    UserId person = anyUserId();

    List<Boolean> added = Race.of(runner -> watchlist().add(person, anyAuctionId(), 10));

    assertThat(added).filteredOn(Boolean::booleanValue).hasSize(10);
    assertThat(watchlist().of(person)).hasSize(10);
  }

  @Test
  default void w3_watchersAreAnsweredInPagesInTheOrderOfTheirIds() {
    AuctionId auction = anyAuctionId();
    List<UserId> people =
        Stream.of("b", "B", "a-1", "a_1", "A", "é").map(n -> new UserId(n + anyUserId())).toList();
    people.forEach(person -> watchlist().add(person, auction, 10));

    List<UserId> found = new ArrayList<>();
    List<UserId> page = watchlist().watchers(auction, Optional.empty(), 2);
    while (!page.isEmpty() && found.size() < 20) {
      found.addAll(page);
      page = watchlist().watchers(auction, Optional.of(found.get(found.size() - 1)), 2);
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(people);
    assertThat(found).isSortedAccordingTo((a, b) -> a.value().compareTo(b.value()));
  }

  @Test
  default void w4_whoeverIsErasedWatchesNothing() {
    UserId person = anyUserId();
    UserId other = anyUserId();
    AuctionId auction = anyAuctionId();
    watchlist().add(person, auction, 10);
    watchlist().add(person, anyAuctionId(), 10);
    watchlist().add(other, auction, 10);

    watchlist().erase(person);
    watchlist().erase(person);

    assertThat(watchlist().of(person)).isEmpty();
    assertThat(watchlist().of(other)).containsExactly(auction);
    assertThat(watchers(auction)).containsExactly(other);
  }

  private List<UserId> watchers(AuctionId auction) {
    return watchlist().watchers(auction, Optional.empty(), 1_000);
  }
}
