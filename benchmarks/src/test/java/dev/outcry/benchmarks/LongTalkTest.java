package dev.outcry.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.out.postgres.PostgresServer;
import dev.outcry.domain.timeline.Seq;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a reader waits for does not depend on how much was ever said: a database with a thousand
 * messages against one with a million, asked by turns.
 */
@Tag("load")
class LongTalkTest {

  private static final int WARM_UP = 1_500;
  private static final int ROUNDS = 10;
  private static final int CALLS = 200;
  private static final int PAGE = 50;

  /** What is within the noise of a shared machine. */
  private static final double THE_SAME = 1.5;

  private static PostgresServer postgres;
  private static LongTalk little;
  private static LongTalk much;

  @BeforeAll
  static void fill() throws Exception {
    postgres = PostgresServer.durable();
    little = LongTalk.of(1_000, postgres.urlOfNewDatabase());
    much = LongTalk.of(1_000_000, postgres.urlOfNewDatabase());
  }

  @AfterAll
  static void stop() throws Exception {
    little.close();
    much.close();
    postgres.close();
  }

  @Test
  void roomsWithSomeUnreadAreListedAsFast() throws Exception {
    leaveUnread(20);
    compare("my ten rooms, 20 unread in each", LongTalk::list);
  }

  /** Which counts up to 999 messages in each room, where there are so many. */
  @Test
  void roomsNeverReadAreListedInBoundedTime() throws Exception {
    leaveUnread(Integer.MAX_VALUE);
    Timing timing = new Timing();
    much.list();
    timing.add(CALLS, much::list);
    System.out.printf("my ten rooms, nothing ever read, of a million: %s%n", timing);
    assertThat(timing.medianMillis()).isLessThan(100);
  }

  @Test
  void theFirstPageIsReadAsFast() {
    compare("first page of 50", talk -> talk.page(Optional.empty(), PAGE));
  }

  @Test
  void theDeepestPageIsReadAsFast() {
    compare("last page of 50", talk -> talk.page(Optional.of(new Seq(PAGE + 1)), PAGE));
  }

  private static void leaveUnread(int messages) throws SQLException {
    little.leaveUnread(messages);
    much.leaveUnread(messages);
  }

  private static void compare(String what, Consumer<LongTalk> call) {
    new Timing().add(WARM_UP, () -> call.accept(little));
    new Timing().add(WARM_UP, () -> call.accept(much));
    Timing ofLittle = new Timing();
    Timing ofMuch = new Timing();
    for (int round = 0; round < ROUNDS; round++) {
      ofLittle.add(CALLS, () -> call.accept(little));
      ofMuch.add(CALLS, () -> call.accept(much));
    }
    System.out.printf("%s: of a thousand %s; of a million %s%n", what, ofLittle, ofMuch);
    assertThat(ofMuch.medianMillis()).isLessThan(THE_SAME * ofLittle.medianMillis());
  }
}
