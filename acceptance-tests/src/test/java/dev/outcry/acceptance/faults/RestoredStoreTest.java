package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.server.Servers;
import dev.outcry.acceptance.wire.Person;
import dev.outcry.adapter.out.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a backup does not have yet comes back out of the lanes. */
class RestoredStoreTest {

  private static final String BACKUP = "backup";

  private final Servers servers = Servers.start();

  @AfterEach
  void stop() {
    servers.close();
  }

  @Test
  void whatCameAfterTheBackupIsTakenFromTheLanesAgain() throws SQLException {
    Person ann;
    Person ben;
    String room;
    String auction;
    try (RunningServer server = RunningServer.over(servers).start()) {
      ann = Person.at(server.uri());
      ben = Person.at(server.uri());
      room = ann.groupWith(ben);
      auction = ann.auctionUntil(Duration.ofDays(1));
      ann.say(room, Person.newKey(), "before");
      ben.say(room, Person.newKey(), "before, too");
      bid(ben, auction, "first", 1_500);
    }
    backUp();
    Map<String, Object> before;
    try (RunningServer server = RunningServer.over(servers).start()) {
      Person annThen = at(server, ann);
      Person benThen = at(server, ben);
      annThen.say(room, Person.newKey(), "after");
      annThen.http().put(messages(room) + "/1", change("changed"));
      benThen.http().delete(messages(room) + "/2");
      annThen.http().post("/api/rooms/" + room + "/read", Json.object().put("lastReadSeq", 3));
      bid(benThen, auction, "second", 2_500);
      awaitNotes(annThen, auction, 2);
      before = Readable.to(annThen, benThen, room, auction);
    }

    try (RunningServer restored = restored()) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(120))
          .untilAsserted(
              () ->
                  assertThat(Readable.to(at(restored, ann), at(restored, ben), room, auction))
                      .isEqualTo(before));

      assertThat(at(restored, ben).say(room, Person.newKey(), "next").number("seq")).isEqualTo(4);
    }
  }

  /** With another name for each group, which has read nothing yet. */
  private RunningServer restored() {
    String suffix = "-" + UUID.randomUUID();
    RunningServer.Builder builder =
        RunningServer.over(servers)
            .set(
                "spring.datasource.url="
                    + servers.postgres().url().replace("/postgres", "/" + BACKUP));
    List.of("messages", "bids", "read-receipts", "notifications")
        .forEach(lane -> builder.set("outcry.kafka.%s.group=%s%s".formatted(lane, lane, suffix)));
    return builder.start();
  }

  private void backUp() throws SQLException {
    String elsewhere = servers.postgres().url().replace("/postgres", "/template1");
    try (Connection connection =
            DriverManager.getConnection(elsewhere, PostgresServer.USERNAME, "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + BACKUP + " TEMPLATE postgres");
    }
  }

  private static Person at(RunningServer server, Person person) {
    return new Person(person.id(), new HttpApi(server.uri(), person.http().token()));
  }

  private static void awaitNotes(Person person, String auction, int count) {
    String lot = person.http().get("/api/auctions/" + auction).text("roomId");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> person.history(lot).size() == count);
  }

  private static void bid(Person bidder, String auction, String key, long amount) {
    assertThat(
            bidder
                .http()
                .post(
                    "/api/auctions/" + auction + "/bids",
                    Json.object().put("bidKey", key).put("amount", amount))
                .status())
        .isEqualTo(201);
  }

  private static ObjectNode change(String content) {
    return Json.object().put("content", content).put("expectedRev", 1);
  }

  private static String messages(String room) {
    return "/api/rooms/" + room + "/messages";
  }
}
