package dev.outcry.adapter.out.postgres;

import static dev.outcry.adapter.tck.Samples.aGroup;
import static dev.outcry.adapter.tck.Samples.aMember;
import static dev.outcry.adapter.tck.Samples.anAccount;
import static dev.outcry.adapter.tck.Samples.anAuction;
import static dev.outcry.adapter.tck.Samples.anOpeningOf;
import static dev.outcry.adapter.tck.Samples.anyEmail;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static dev.outcry.adapter.tck.Samples.anyUsername;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.outcry.adapter.tck.Bidding;
import dev.outcry.adapter.tck.Commit;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What callers see of a database in trouble. Waits are a tenth of those in a program. */
class FaultsTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private static final PostgresServer SERVER = PostgresServer.fast();
  private static final HikariDataSource POOL = pool();
  private static final Database DATABASE = new Database(POOL);

  private final Timeline timeline = new PostgresTimeline(DATABASE);
  private final Rooms rooms = new PostgresRooms(DATABASE);
  private final Auctions auctions = new PostgresAuctions(DATABASE);
  private final Effects effects = new PostgresEffects(DATABASE);

  private static HikariDataSource pool() {
    HikariConfig impatient = Databases.configuredFor(SERVER.url());
    impatient.setConnectionTimeout(250);
    impatient.setValidationTimeout(250);
    impatient.addDataSourceProperty("socketTimeout", "1");
    impatient.setConnectionInitSql("SET statement_timeout = '500ms'");
    PoolSettings.applyTo(impatient);
    return new HikariDataSource(impatient);
  }

  @AfterAll
  static void end() {
    DATABASE.close();
    POOL.close();
    SERVER.close();
  }

  @Test
  void aServerThatIsDownIsUnavailableUntilItIsBack() {
    Room room = aGroup();
    rooms.add(room, List.of());
    Commit said = Commit.toNew(room.id()).say(anyUserId(), "hi").committedTo(timeline);

    SERVER.stop();
    calls(room).forEach(FaultsTest::assertUnavailableSoon);
    SERVER.start();

    awaitWellBeing();
    assertThat(timeline.after(room.id(), Seq.NONE, 10)).isEqualTo(said.entries());
    assertThat(rooms.find(room.id())).contains(room);
  }

  @Test
  void whatWasCommittedSurvivesTheDeathOfAllProcesses() {
    Commit said = Commit.toNew(anyRoomId()).say(anyUserId(), "hi").committedTo(timeline);
    Bidding bid = Bidding.onAdded(anAuction(), auctions).bid().committedTo(auctions);

    SERVER.kill();
    assertUnavailableSoon(() -> timeline.head(said.roomId()));
    SERVER.start();

    awaitWellBeing();
    assertThat(timeline.after(said.roomId(), Seq.NONE, 10)).isEqualTo(said.entries());
    assertThat(auctions.find(bid.after().id())).contains(bid.after());
    assertThat(auctions.history(bid.after().id(), 0, 10)).isEqualTo(bid.steps());
  }

  @Test
  void aServerThatDoesNotAnswerLeavesWritesUnknownAndMakingThemAgainIsHarmless() {
    awaitWellBeing();
    Commit said = Commit.toNew(anyRoomId()).say(anyUserId(), "hi");
    Bidding bid = Bidding.onAdded(anAuction(), auctions).bid();
    List<Throwable> failures;

    SERVER.freeze();
    try {
      failures = failuresOf(() -> said.to(timeline), () -> bid.to(auctions));
      calls(aGroup()).forEach(FaultsTest::assertUnavailableSoon);
    } finally {
      SERVER.thaw();
    }

    assertThat(failures).hasSize(2).hasOnlyElementsOfType(UnavailableException.class);
    assertThat(failures).hasAtLeastOneElementOfType(OutcomeUnknownException.class);
    awaitWellBeing();
    said.to(timeline);
    bid.to(auctions);
    assertThat(timeline.head(said.roomId())).isEqualTo(said.after());
    assertThat(timeline.after(said.roomId(), Seq.NONE, 10)).isEqualTo(said.entries());
    assertThat(auctions.find(bid.after().id())).contains(bid.after());
    assertThat(auctions.history(bid.after().id(), 0, 10)).isEqualTo(bid.steps());
  }

  @Test
  void whoeverWaitsTooLongForALockIsToldToComeBack() throws SQLException {
    Room room = aGroup();
    rooms.add(room, List.of());
    Commit said = Commit.toNew(room.id()).say(anyUserId(), "hi").committedTo(timeline);

    try (Connection other = POOL.getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("LOCK TABLE outcry.rooms, outcry.heads");
      Stream.<ThrowingCallable>of(
              () -> rooms.join(aMember(room, anyUserId()), 10, List.of()),
              () -> said.then().say(anyUserId(), "hi again").to(timeline))
          .forEach(
              call ->
                  assertThatThrownBy(call)
                      .isInstanceOf(UnavailableException.class)
                      .isNotInstanceOf(OutcomeUnknownException.class));
      other.rollback();
    }

    assertThat(rooms.join(aMember(room, anyUserId()), 10, List.of()))
        .isEqualTo(Rooms.Joined.JOINED);
  }

  /** One of every way to ask. */
  private Stream<ThrowingCallable> calls(Room room) {
    RoomId id = room.id();
    return Stream.of(
        () -> timeline.head(id),
        () -> Commit.toNew(id).say(anyUserId(), "lost").to(timeline),
        () -> rooms.find(id),
        () -> rooms.of(anyUserId()),
        () -> rooms.join(aMember(room, anyUserId()), 10, List.of()),
        () -> auctions.add(anOpeningOf(anAuction())),
        () -> auctions.due(Instant.EPOCH, 1),
        () -> effects.sources(1),
        () -> new PostgresUsers(DATABASE).find(anyUserId()),
        () -> new PostgresAccounts(DATABASE).add(anAccount(anyEmail(), anyUsername())));
  }

  private static void assertUnavailableSoon(ThrowingCallable call) {
    Instant began = Instant.now();
    assertThatThrownBy(call).isInstanceOf(UnavailableException.class);
    assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
  }

  private static List<Throwable> failuresOf(ThrowingCallable... calls) {
    return Stream.of(calls).<Throwable>map(Assertions::catchThrowable).toList();
  }

  /** A pool finds out one by one which of its connections are of no more use. */
  private void awaitWellBeing() {
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> Commit.toNew(anyRoomId()).say(anyUserId(), "there?").to(timeline));
  }
}
