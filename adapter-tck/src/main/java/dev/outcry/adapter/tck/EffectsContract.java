package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.aGroup;
import static dev.outcry.adapter.tck.Samples.aMember;
import static dev.outcry.adapter.tck.Samples.aNote;
import static dev.outcry.adapter.tck.Samples.anAnnouncement;
import static dev.outcry.adapter.tck.Samples.anAuction;
import static dev.outcry.adapter.tck.Samples.anEffect;
import static dev.outcry.adapter.tck.Samples.anyAuctionId;
import static dev.outcry.adapter.tck.Samples.anyName;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Audience;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.room.DirectPair;
import dev.outcry.domain.room.Room;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Effects} does. */
public interface EffectsContract {

  /** The effects to test, the same throughout a test. */
  Effects effects();

  /** Rooms whose effects get into {@link #effects}. */
  Rooms rooms();

  /** Auctions whose effects get into {@link #effects}. */
  Auctions auctions();

  @Test
  default void e1_anEffectIsPendingFromItsCommitUntilItIsDone() {
    Effect ofRoom = anEffect(anyName());
    Effect ofAuction = anEffect(anyName());
    assertThat(pending(ofRoom.source())).isEmpty();

    decideInRoom(ofRoom);
    decideInAuction(ofAuction);
    assertThat(pending(ofRoom.source())).containsExactly(ofRoom);
    assertThat(pending(ofAuction.source())).containsExactly(ofAuction);

    effects().done(List.of(ofRoom));
    assertThat(pending(ofRoom.source())).isEmpty();
    assertThat(pending(ofAuction.source())).containsExactly(ofAuction);
  }

  @Test
  default void e1_anEffectIsPendingWithTheRoomThatItOpens() {
    Effect.RoomNote plain = aNote(anyName());
    DirectPair pair = new DirectPair(anyUserId(), anyUserId(), "auction:" + anyName());
    Effect opening =
        new Effect.RoomNote(
            plain.source(), plain.roomId(), plain.key(), plain.note(), Optional.of(pair));

    decideInAuction(opening);
    assertThat(pending(plain.source())).containsExactly(opening);

    effects().done(List.of(opening));
    assertThat(pending(plain.source())).isEmpty();
  }

  @Test
  default void e1_anAnnouncementIsPendingWithItsAudience() {
    AuctionId auction = anyAuctionId();
    String source = "notices:" + auction;
    List<Effect> told =
        Stream.of(
                Audience.of(auction, anyUserId()),
                Audience.biddersBut(auction, anyUserId()),
                Audience.followersBut(auction, anyUserId()),
                Audience.followers(auction))
            .<Effect>map(audience -> anAnnouncement(source, audience))
            .toList();
    Effect note = aNote(anyName());

    decideInAuction(told.get(0), told.get(1), note, told.get(2), told.get(3));
    assertThat(pending(source)).isEqualTo(told);
    assertThat(pending(note.source())).containsExactly(note);

    effects().done(told.subList(0, 3));
    assertThat(pending(source)).containsExactly(told.get(3));
  }

  @Test
  default void e2_effectsOfASourceArePendingInTheOrderOfTheirCommits() {
    List<Effect> expected = someOf(anyName(), 7);
    String source = expected.get(0).source();

    decideInRoom(expected.get(0));
    decideInAuction(expected.get(1), expected.get(2));
    decideInAuction(anEffect(anyName()));
    decideInRoom(expected.get(3), expected.get(4), expected.get(5));
    decideInAuction(expected.get(6));

    assertThat(pending(source)).isEqualTo(expected);
    assertThat(effects().pending(source, 3)).isEqualTo(expected.subList(0, 3));
    effects().done(List.of(expected.get(0), expected.get(2)));
    assertThat(effects().pending(source, 2)).containsExactly(expected.get(1), expected.get(3));
  }

  @Test
  default void e2_effectsOfSeveralSourcesArePendingEachInItsOrder() {
    List<Effect> one = someOf(anyName(), 2);
    List<Effect> other = someOf(anyName(), 2);
    decideInRoom(one.get(0));
    decideInAuction(other.get(0));
    decideInRoom(anEffect(anyName()));
    decideInAuction(one.get(1));
    decideInRoom(other.get(1));
    Set<String> sources = Set.of(one.get(0).source(), other.get(0).source(), anyName());

    assertThat(effects().pending(sources, 10))
        .hasSize(4)
        .containsSubsequence(one)
        .containsSubsequence(other);
    assertThat(effects().pending(sources, 3)).hasSize(3);
    assertThat(effects().pending(Set.of(), 10)).isEmpty();
  }

  @Test
  default void e2_effectsOfConcurrentCommitsAreAllPending() {
    String source = anyName();

    Race.of(
        runner -> {
          List<Effect> mine = someOf(source, 3);
          decideInRoom(mine.toArray(Effect[]::new));
          assertThat(pending(source)).containsSubsequence(mine);
          return mine;
        });

    assertThat(pending(source)).hasSize(3 * Race.THREADS).doesNotHaveDuplicates();
  }

  @Test
  default void e3_doneIsForGood() {
    List<Effect> some = someOf(anyName(), 3);
    String source = some.get(0).source();
    decideInRoom(some.toArray(Effect[]::new));

    effects().done(some.subList(0, 2));
    effects().done(some.subList(1, 2));
    effects().done(List.of());
    effects().done(List.of(anEffect(source), anEffect(anyName())));

    assertThat(pending(source)).containsExactly(some.get(2));
  }

  @Test
  default void e3_whatSeveralCarriedOutAtOnceIsDone() {
    List<Effect> some = someOf(anyName(), 10);
    String source = some.get(0).source();
    decideInRoom(some.toArray(Effect[]::new));

    Race.of(
        runner -> {
          effects().done(some);
          return pending(source);
        });

    assertThat(pending(source)).isEmpty();
    assertThat(effects().sources(100_000)).doesNotContain(source);
  }

  @Test
  default void e4_everySourceThatHasSomethingPendingIsNamed() {
    Effect one = anEffect(anyName());
    Effect other = anEffect(anyName());
    decideInRoom(one, other, anEffect(one.source()));
    assertThat(effects().sources(100_000)).containsOnlyOnce(one.source(), other.source());

    effects().done(List.of(one, other));

    assertThat(effects().sources(100_000)).contains(one.source()).doesNotContain(other.source());
    assertThat(effects().sources(1)).hasSize(1);
  }

  private List<Effect> pending(String source) {
    return effects().pending(source, 1_000);
  }

  private static List<Effect> someOf(String source, int count) {
    return Stream.generate(() -> anEffect(source)).limit(count).toList();
  }

  private void decideInRoom(Effect... caused) {
    Room room = aGroup();
    rooms().add(room, List.of());
    rooms().join(aMember(room, anyUserId()), 10, List.of(caused));
  }

  private void decideInAuction(Effect... caused) {
    Bidding bidding = Bidding.onAdded(anAuction(), auctions()).bid();
    for (Effect effect : caused) {
      bidding = bidding.causing(effect);
    }
    bidding.committedTo(auctions());
  }
}
