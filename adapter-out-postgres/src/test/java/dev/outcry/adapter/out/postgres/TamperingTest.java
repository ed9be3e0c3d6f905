package dev.outcry.adapter.out.postgres;

import static dev.outcry.adapter.tck.Samples.NOON;
import static dev.outcry.adapter.tck.Samples.aDraftOf;
import static dev.outcry.adapter.tck.Samples.anAuction;
import static dev.outcry.adapter.tck.Samples.withReserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.adapter.tck.Bidding;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.AuditAuction;
import dev.outcry.application.port.in.AuditAuction.Report;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.history.Flaw;
import dev.outcry.domain.history.Flaw.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes into the history by SQL is stopped, and found if he could not be stopped. */
class TamperingTest {

  private final Database database = Databases.shared();
  private final Auctions auctions = new PostgresAuctions(database);
  private final AuctionId id =
      Bidding.onAdded(aDraftOf(withReserve(anAuction())), auctions)
          .publish()
          .bid()
          .bid()
          .bid()
          .bid(1, NOON)
          .lowerReserve(5_000)
          .close()
          .committedTo(auctions)
          .after()
          .id();

  @Test
  void whatWasNotTouchedIsIntact() {
    Report report = audit();

    assertThat(report.isIntact()).isTrue();
    assertThat(report.steps()).isEqualTo(7);
    assertThat(report.link()).contains(auctions.ledger(id).orElseThrow().last());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE outcry.steps SET amount = amount + 1 WHERE auction_id = :id",
        "DELETE FROM outcry.steps WHERE auction_id = :id"
      })
  void aHistoryOnlyGrows(String statement) {
    assertThatThrownBy(() -> database.sql(statement).param("id", id.value()).update())
        .hasStackTraceContaining("the history of auctions only grows");

    assertThat(audit().isIntact()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE outcry.steps SET amount = amount + 1 WHERE auction_id = :id AND seq = 3 | 3 | CHAIN",
        "UPDATE outcry.steps SET person_id = 'x' WHERE auction_id = :id AND seq = 4 | 4 | CHAIN",
        "UPDATE outcry.steps SET amount = 1 WHERE auction_id = :id AND seq = 6 | 6 | CHAIN",
        "UPDATE outcry.steps SET salt = substr(link, 1, 16) WHERE auction_id = :id AND seq = 2 | 2 | CHAIN",
        "UPDATE outcry.steps SET refusal = 'NONE' WHERE auction_id = :id AND seq = 5 | 5 | CHAIN",
        "DELETE FROM outcry.steps WHERE auction_id = :id AND seq = 4 | 4 | CHAIN",
        "DELETE FROM outcry.steps WHERE auction_id = :id AND seq = 7 | 7 | CHAIN",
        "UPDATE outcry.auctions SET title = 'Other' WHERE id = :id | 0 | CHAIN",
        "UPDATE outcry.auctions SET opening_reserve = 8999 WHERE id = :id | 0 | CHAIN",
        "UPDATE outcry.auctions SET last_link = opening_link WHERE id = :id | 7 | CHAIN",
        "UPDATE outcry.auctions SET price = price + 1, maximum = price + 1 WHERE id = :id | 7 | STATE",
        "UPDATE outcry.auctions SET leader_id = 'x' WHERE id = :id | 7 | STATE",
        "UPDATE outcry.auctions SET decisions = 5 WHERE id = :id | 5 | STATE",
        "UPDATE outcry.auctions SET decided_at = 0 WHERE id = :id | 0 | STATE"
      })
  void whoeverSwitchesTheTriggerOffIsFound(String statement, long seq, Kind kind) {
    database.transaction(
        () -> {
          database.sql("SET LOCAL session_replication_role = replica").update();
          return database.sql(statement).param("id", id.value()).update();
        });

    assertThat(audit().flaw()).contains(new Flaw(seq, kind));
  }

  @Test
  void aStepBehindTheLastOneIsFound() {
    String again =
        """
        INSERT INTO outcry.steps
        SELECT (jsonb_populate_record(s, '{"seq": 8}')).*
        FROM outcry.steps s WHERE auction_id = :id AND seq = 7
        """;
    assertThat(database.sql(again).param("id", id.value()).update()).isEqualTo(1);

    assertThat(audit().flaw()).contains(new Flaw(8, Kind.CHAIN));
  }

  private Report audit() {
    return Outcry.auditOf(auctions).audit(new AuditAuction.Query(id));
  }
}
