package dev.outcry.adapter.out.postgres;

import static dev.outcry.adapter.tck.Samples.anAuction;
import static dev.outcry.adapter.tck.Samples.anOpeningOf;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.adapter.tck.Commit;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Auctions.Filter;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.SearchTerm;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is read from a replica, with a real one that stops following or is gone. */
@DisabledIfSystemProperty(
    named = "outcry.servers",
    matches = "containers",
    disabledReason = "a standby is made from the files of a process")
class ReplicaTest {

  private static final PostgresProcess PRIMARY = new PostgresProcess(false);
  private static final PostgresProcess STANDBY = PRIMARY.standby();

  private static final JdbcClient FOLLOWER =
      JdbcClient.create(new DriverManagerDataSource(STANDBY.url(), PostgresServer.USERNAME, ""));

  private final ApplicationContextRunner program =
      Databases.programOn(PRIMARY)
          .withPropertyValues(
              "outcry.adapters.store=postgres",
              "outcry.adapters.timeline=postgres",
              "outcry.postgres.replica.url=jdbc:postgresql://localhost:%d,localhost:%d/postgres?targetServerType=preferSecondary"
                  .formatted(STANDBY.port(), PRIMARY.port()),
              "outcry.postgres.replica.maximum-pool-size=1");

  @AfterAll
  static void end() {
    STANDBY.close();
    PRIMARY.close();
  }

  @AfterEach
  void follow() {
    FOLLOWER.sql("SELECT pg_wal_replay_resume()").query().singleRow();
  }

  @Test
  void theGalleryMayBeBehindButNoAuctionItselfIsNorAnyonesOwn() {
    program.run(
        context -> {
          Auctions auctions = context.getBean(Auctions.class);
          stopFollowing();
          Auction auction = anAuction();
          auctions.add(anOpeningOf(auction));
          Instant open = auction.terms().schedule().startsAt();

          assertThat(gallery(auctions, Optional.empty(), open)).isEmpty();
          assertThat(auctions.find(auction.id())).contains(auction);
          assertThat(gallery(auctions, Optional.of(auction.lot().seller()), open))
              .containsExactly(auction);

          follow();
          eventually()
              .untilAsserted(
                  () ->
                      assertThat(gallery(auctions, Optional.empty(), open))
                          .containsExactly(auction));
        });
  }

  @Test
  void aSearchMayBeBehindButNoTimelineIs() {
    program.run(
        context -> {
          Timeline timeline = context.getBean(Timeline.class);
          stopFollowing();
          Commit said =
              Commit.toNew(anyRoomId()).say(anyUserId(), "a hammer").committedTo(timeline);

          assertThat(found(timeline, said.roomId())).isEmpty();
          assertThat(timeline.after(said.roomId(), Seq.NONE, 10)).isEqualTo(said.entries());

          follow();
          eventually()
              .untilAsserted(
                  () -> assertThat(found(timeline, said.roomId())).isEqualTo(said.entries()));
        });
  }

  @Test
  void withoutTheReplicaAllIsReadWhereItIsWritten() {
    program.run(
        context -> {
          Timeline timeline = context.getBean(Timeline.class);
          Commit said =
              Commit.toNew(anyRoomId()).say(anyUserId(), "a hammer").committedTo(timeline);
          eventually()
              .untilAsserted(
                  () -> assertThat(found(timeline, said.roomId())).isEqualTo(said.entries()));

          STANDBY.stop();
          try {
            Commit more = said.then().say(anyUserId(), "hammered").committedTo(timeline);

            eventually().untilAsserted(() -> assertThat(found(timeline, said.roomId())).hasSize(2));
            assertThat(timeline.after(said.roomId(), Seq.NONE, 10))
                .hasSize(2)
                .endsWith(more.last());
          } finally {
            STANDBY.start();
          }
        });
  }

  /** Whose connection breaks is told that it may try again. */
  private static ConditionFactory eventually() {
    return await().atMost(Duration.ofSeconds(60)).ignoreException(UnavailableException.class);
  }

  private static void stopFollowing() {
    FOLLOWER.sql("SELECT pg_wal_replay_pause()").query().singleRow();
    eventually()
        .until(
            () ->
                FOLLOWER
                    .sql("SELECT pg_get_wal_replay_pause_state()")
                    .query(String.class)
                    .single()
                    .equals("paused"));
  }

  private static List<Auction> gallery(Auctions auctions, Optional<UserId> seller, Instant at) {
    Filter filter = new Filter(Optional.empty(), seller, Optional.empty(), Optional.empty(), at);
    return auctions.list(filter, Optional.empty(), 10);
  }

  private static List<Entry> found(Timeline timeline, RoomId room) {
    return timeline.search(
        new Timeline.Search(
            SearchTerm.of("hammer"),
            Map.of(room, new Timeline.Within(Seq.NONE, true)),
            Set.of(),
            Optional.empty(),
            10));
  }
}
