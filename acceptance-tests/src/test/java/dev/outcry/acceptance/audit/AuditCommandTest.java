package dev.outcry.acceptance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.server.ServerProcess;
import dev.outcry.acceptance.wire.Person;
import dev.outcry.adapter.out.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code java -jar outcry.jar audit <auctionId>}, as a process of its own on a real database. */
class AuditCommandTest {

  private static final int INTACT = 0;
  private static final int BROKEN = 1;
  private static final int UNUSABLE = 2;

  private final String url = PostgresServer.shared().urlOfNewDatabase();
  private final List<String> settings =
      List.of(
          "outcry.adapters.store=postgres",
          "outcry.adapters.timeline=postgres",
          "spring.datasource.url=" + url,
          "spring.datasource.username=" + PostgresServer.USERNAME);

  @Test
  void aStoredAuctionIsPlayedAgainAndWhoWroteIntoItsHistoryIsFound() throws SQLException {
    String auction;
    Reply online;
    RunningServer.Builder builder = RunningServer.inMemory();
    settings.forEach(builder::set);
    try (RunningServer server = builder.start()) {
      auction = Person.at(server.uri()).auctionUntil(Duration.ofHours(1));
      for (int amount : new int[] {1_000, 1, 2_000}) {
        bid(Person.at(server.uri()), auction, amount);
      }
      online = server.administrator().get("/api/auctions/" + auction + "/audit");
    }

    String sound = audit(auction, INTACT);
    assertThat(sound)
        .contains("Auction " + auction + " is intact.")
        .contains("3 steps fit, up to link " + online.text("link"));
    assertThat(online.number("steps")).isEqualTo(3);

    execute("UPDATE outcry.steps SET amount = amount + 1 WHERE seq = 2");
    assertThat(audit(auction, BROKEN)).contains("BROKEN at step 2: CHAIN", "1 steps fit");

    assertThat(audit("unknown", UNUSABLE)).contains("There is no auction unknown.");
  }

  private static void bid(Person bidder, String auction, int amount) {
    bidder
        .http()
        .post("/api/auctions/" + auction + "/bids", "{\"bidKey\":\"k\",\"amount\":" + amount + "}");
  }

  private String audit(String auction, int code) {
    Stream<String> arguments =
        Stream.concat(Stream.of("audit", auction), settings.stream().map(s -> "--" + s));
    try (ServerProcess command = ServerProcess.run(arguments.toList())) {
      command.process().onExit().join();
      assertThat(command.process().exitValue()).as(command.printed()).isEqualTo(code);
      return command.printed();
    }
  }

  /** As someone who may switch triggers off. */
  private void execute(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, PostgresServer.USERNAME, "");
        Statement sql = connection.createStatement()) {
      sql.execute("SET session_replication_role = replica");
      assertThat(sql.executeUpdate(statement)).isEqualTo(1);
    }
  }
}
