package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.in.DeleteMessage;
import dev.outcry.application.port.in.LeaveRoom;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ChatTest {

  private final House house = new House();
  private final SignedIn ann = house.someone("Ann");
  private final SignedIn bob = house.someone("Bob");
  private final SignedIn eve = house.someone("Eve");
  private final RoomId room = house.room(ann, bob);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aMessageIsAcceptedPersistedAndHeard() {
    Client sender = house.connected(ann);
    Client listener = house.connected(bob);
    listener.subscribe("room", "/topic/room." + room);
    String key = UUID.randomUUID().toString();

    sender.sendTo("/app/chat.send", message(key, "hello \\u00fc"), "receipt:7");

    sender.awaitReceipt("7");
    sender.awaitAck("PERSISTED");
    assertThat(sender.on("acks"))
        .extracting(JsonNode::toString)
        .containsExactly(
            json("{'messageKey':'%s','roomId':'%s','status':'ACCEPTED'}", key, room),
            json(
                "{'messageKey':'%s','roomId':'%s','status':'PERSISTED','seq':1,'rev':1}",
                key, room));
    JsonNode entry = listener.await("entry", f -> f.is("room", "seq", 1)).json();
    assertThat(entry.get("messageKey").stringValue()).isEqualTo(key);
    assertThat(entry.get("rev").longValue()).isEqualTo(1);
    assertThat(entry.get("senderId").stringValue()).isEqualTo(ann.user().id().value());
    assertThat(entry.get("senderNickname").stringValue()).isEqualTo("Ann");
    assertThat(entry.get("type").stringValue()).isEqualTo("TEXT");
    assertThat(entry.get("content").stringValue()).isEqualTo("hello ü");
    assertThat(entry.get("createdAt").stringValue())
        .matches("[0-9-]{10}T[0-9:]{8}\\.[0-9]{3}Z")
        .isEqualTo(entry.get("timestamp").stringValue());
  }

  @Test
  void aRepeatGetsTheFirstAnswerAndOtherWordsAreRefused() {
    Client sender = house.connected(ann);
    String key = UUID.randomUUID().toString();
    sender.sendTo("/app/chat.send", message(key, "once"));
    sender.awaitAck("PERSISTED");

    sender.sendTo("/app/chat.send", message(key, "once"));
    Client.Said repeat = sender.await("duplicate", f -> f.is("acks", "duplicate", true));
    assertThat(repeat.json().get("seq").longValue()).isEqualTo(1);

    sender.sendTo("/app/chat.send", message(key, "other"));
    assertThat(sender.awaitAck("FAILED").json().get("code").stringValue()).isEqualTo("KEY_REUSED");
  }

  @Test
  void oneSendersMessagesKeepTheirOrder() {
    Client sender = house.connected(ann);
    sender.subscribe("room", "/topic/room." + room);
    StringBuilder all = new StringBuilder();
    for (int i = 1; i <= 500; i++) {
      all.append("SEND\ndestination:/app/chat.send\n\n")
          .append(message(UUID.randomUUID().toString(), "m" + i))
          .append('\0');
    }

    sender.raw(all.toString());

    Awaitility.await().until(() -> sender.on("room").size() == 500);
    assertThat(sender.on("room"))
        .extracting(entry -> entry.get("content").stringValue())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 500).mapToObj(i -> "m" + i).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                    | INVALID_VALUE
          nonsense                                              | MALFORMED_JSON
          []                                                    | MALFORMED_JSON
          {'roomId':'$'} {}                                     | MALFORMED_JSON
          {'roomId':'$','roomId':'$','content':'x'}             | MALFORMED_JSON
          {'roomId':'$','content':'x','senderId':'eve'}         | UNKNOWN_FIELD
          {'roomId':'$','content':'x','seq':7}                  | UNKNOWN_FIELD
          {'roomId':'$','content':7}                            | INVALID_VALUE
          {'roomId':7,'content':'x'}                            | INVALID_VALUE
          {'roomId':'$','content':''}                           | INVALID_VALUE
          {'roomId':'$','content':'\\ud800'}                    | INVALID_VALUE
          {'roomId':'$','content':'\\u0000'}                    | INVALID_VALUE
          {'roomId':'$','content':'x','messageKey':'1'}         | INVALID_VALUE
          {'roomId':'$','content':'x','type':'SYSTEM'}          | INVALID_VALUE
          {'roomId':'a/b','content':'x'}                        | INVALID_VALUE
          {'roomId':'elsewhere','content':'x'}                  | ROOM_NOT_FOUND
          """)
  void aBadRequestIsAnAnswerAndNeverAReceipt(String body, String code) {
    Client sender = house.connected(ann);

    sender.sendTo("/app/chat.send", json(body).replace("$", room.value()), "receipt:no");

    JsonNode ack = sender.awaitAck("FAILED").json();
    assertThat(ack.get("code").stringValue()).isEqualTo(code);
    assertThat(ack.get("receiptId").stringValue()).isEqualTo("no");
    assertThat(ack.get("retryable").booleanValue()).isFalse();
    sender.subscribe("alive", "/user/queue/errors");
    assertThat(sender.said()).noneMatch(frame -> frame.header("receipt-id").equals("no"));
  }

  @Test
  void deepNestingAndAByteOrderMarkAreMalformed() {
    Client sender = house.connected(ann);

    sender.sendTo("/app/chat.send", "[".repeat(50_000));
    sender.sendTo("/app/chat.send", "\uFEFF" + message(UUID.randomUUID().toString(), "x"));

    Awaitility.await().until(() -> sender.on("acks").size() == 2);
    assertThat(sender.on("acks"))
        .extracting(ack -> ack.get("code").stringValue())
        .containsOnly("MALFORMED_JSON");
  }

  @Test
  void aStrangerIsToldThatThereIsNoSuchRoom() {
    Client stranger = house.connected(eve);

    String receipt = stranger.subscribeOnly("room", "/topic/room." + room);
    Client.Said foreign = stranger.await("refusal", f -> f.is("errors", "receiptId", receipt));
    String other = stranger.subscribeOnly("room", "/topic/room.nowhere");
    Client.Said unknown = stranger.await("refusal", f -> f.is("errors", "receiptId", other));

    assertThat(foreign.json().toString())
        .isEqualTo(
            json(
                "{'destination':'/topic/room.%s','receiptId':'%s','roomId':'%s',"
                    + "'code':'ROOM_NOT_FOUND','retryable':false}",
                room, receipt, room));
    assertThat(unknown.json().get("code").stringValue()).isEqualTo("ROOM_NOT_FOUND");
    house.say(ann, room, "secret");
    stranger.subscribe("again", "/user/queue/errors");
    assertThat(stranger.on("room")).isEmpty();
    assertThat(stranger.said()).noneMatch(f -> f.header("receipt-id").equals(receipt));
  }

  @Test
  void whoLeavesHearsNothingMore() {
    Client leaver = house.connected(bob);
    leaver.subscribe("room", "/topic/room." + room);

    house.outcry().leaveRoom().leave(new LeaveRoom.Command(bob.user().id(), room));
    house.say(ann, room, "without you");

    Client.Said end = leaver.await("removal", f -> f.is("errors", "code", "ROOM_NOT_FOUND"));
    assertThat(end.json().get("roomId").stringValue()).isEqualTo(room.value());
    assertThat(leaver.on("room").toString()).doesNotContain("without you");
  }

  @Test
  void editDeleteAndReadHaveReceiptsOrRefusals() {
    house.say(ann, room, "first");
    Client client = house.connected(ann);
    client.subscribe("room", "/topic/room." + room);

    client.sendTo("/app/chat.edit", at("'seq':1,'content':'better','expectedRev':1"), "receipt:e");
    client.awaitReceipt("e");
    client.sendTo("/app/chat.edit", at("'seq':1,'content':'no','expectedRev':1"), "receipt:e2");
    Client.Said stale = client.await("refusal", f -> f.is("errors", "code", "STALE_EDIT"));
    assertThat(stale.json().toString())
        .isEqualTo(
            json(
                "{'destination':'/app/chat.edit','roomId':'%s','seq':1,'receiptId':'e2',"
                    + "'code':'STALE_EDIT','retryable':false}",
                room));
    client.sendTo("/app/chat.read", at("'lastReadSeq':1"), "receipt:r");
    client.awaitReceipt("r");
    client.sendTo("/app/chat.read", at("'lastReadSeq':9"));
    client.await("refusal", f -> f.is("errors", "code", "READ_BEYOND_HEAD"));
    client.sendTo("/app/chat.delete", at("'seq':1"), "receipt:d");
    client.awaitReceipt("d");
    client.sendTo("/app/chat.delete", at("'seq':'1'"));
    client.await("refusal", f -> f.is("errors", "code", "INVALID_VALUE"));

    Awaitility.await().until(() -> client.on("room").size() == 3);
    assertThat(client.on("room").get(0).get("content").stringValue()).isEqualTo("better");
    assertThat(client.on("room").get(0).has("editedAt")).isTrue();
    List<JsonNode> later = client.on("room").subList(1, 3);
    assertThat(later).anyMatch(frame -> frame.path("event").asString("").equals("READ"));
    assertThat(later).anyMatch(frame -> frame.has("deletedAt") && frame.path("content").isNull());
  }

  @Test
  void afterACutAClientGetsExactlyWhatItMissed() {
    Client before = house.connected(bob);
    before.subscribe("room", "/topic/room." + room);
    IntStream.rangeClosed(1, 10).forEach(i -> house.say(ann, room, "m" + i));
    before.await("tenth", f -> f.is("room", "rev", 10));
    before.cut();
    IntStream.rangeClosed(11, 20).forEach(i -> house.say(ann, room, "m" + i));
    house
        .outcry()
        .deleteMessage()
        .delete(new DeleteMessage.Command(ann.user().id(), room, new Seq(12)))
        .toCompletableFuture()
        .join();

    Client after = house.connected(bob);
    after.subscribe("room", "/topic/room." + room, "last-rev:10");
    after.await("SYNCED", f -> f.is("room", "event", "SYNCED"));
    house.say(ann, room, "m21");
    after.await("live", f -> f.is("room", "rev", 22));

    List<JsonNode> got = after.on("room");
    assertThat(got.stream().map(n -> n.has("event") ? "SYNCED" : n.get("rev").asString()))
        .containsExactly(
            "11", "13", "14", "15", "16", "17", "18", "19", "20", "21", "SYNCED", "22");
    assertThat(got.get(9).get("seq").longValue()).isEqualTo(12);
    assertThat(got.get(10).get("rev").longValue()).isEqualTo(21);
  }

  @Test
  void fiveThousandMissedEntriesComePageByPageToAClientThatIsNotFast() {
    IntStream.rangeClosed(1, 5_000)
        .mapToObj(
            i ->
                house
                    .outcry()
                    .sendMessage()
                    .send(new SendMessage.Command(ann.user().id(), room, "m" + i))
                    .persisted()
                    .toCompletableFuture())
        .toList()
        .forEach(sent -> sent.join());
    Client client = house.connected(bob);
    client.stopReading();

    client.subscribeOnly("room", "/topic/room." + room, "last-rev:0");
    Awaitility.await()
        .until(
            () -> {
              client.readAll();
              return client.said().stream().anyMatch(f -> f.body().contains("\"SYNCED\""));
            });

    assertThat(client.isAborted()).isFalse();
    assertThat(client.mostStuck()).isLessThan(Outbound.READY_BELOW + 8 * 1024);
    assertThat(
            client.on("room").stream().filter(n -> n.has("seq")).map(n -> n.get("seq").longValue()))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 5_000).boxed().toList());
  }

  @Test
  void whoIsAheadOfTheRoomIsSentToHistoryAndGoesOnLive() {
    house.say(ann, room, "one");
    Client client = house.connected(bob);

    client.subscribe("room", "/topic/room." + room, "last-rev:999");
    house.say(ann, room, "two");

    client.await("two", f -> f.is("room", "seq", 2));
    assertThat(client.on("room").get(0).toString())
        .isEqualTo(json("{'event':'RESYNC_REQUIRED','rev':1}"));
    assertThat(client.on("room")).hasSize(2);
  }

  @Test
  void whatWasMissedLeavesInAFewWrites() {
    IntStream.rangeClosed(1, 200).forEach(i -> house.say(ann, room, "m" + i));
    Client client = house.connected(bob);
    int before = client.writes();

    client.subscribeOnly("room", "/topic/room." + room, "last-rev:0");
    client.await("SYNCED", f -> f.is("room", "event", "SYNCED"));

    assertThat(client.on("room")).hasSize(201);
    assertThat(client.writes() - before).isLessThan(20);
  }

  @Test
  @Timeout(30)
  void nothingWaitsForANameThatHasToBeLookedUpButItsEntry() {
    SignedIn stranger = house.someone("Stranger");
    RoomId common = house.room(ann, bob, stranger);
    Client present = house.connected(bob);
    present.subscribe("room", "/topic/room." + common);
    Client late = house.connected(bob);

    house.loseSightOfPeople();
    house.say(stranger, common, "one");
    house.say(bob, common, "two");
    late.subscribeOnly("room", "/topic/room." + common, "last-rev:0");
    present.subscribe("other", "/topic/room." + room);
    house.say(bob, room, "elsewhere");
    present.await("elsewhere", f -> f.is("other", "content", "elsewhere"));
    assertThat(present.on("room")).isEmpty();
    house.seePeopleAgain();

    present.await("two", f -> f.is("room", "content", "two"));
    late.await("SYNCED", f -> f.is("room", "event", "SYNCED"));
    assertThat(present.on("room"))
        .extracting(entry -> entry.get("senderNickname").stringValue())
        .containsExactly("Stranger", "Bob");
    assertThat(late.on("room")).hasSize(3).startsWith(present.on("room").toArray(JsonNode[]::new));
  }

  @Test
  void everyRoomSaysHowFarItHasCome() {
    Client client = house.connected(bob);
    client.subscribe("room", "/topic/room." + room);
    house.say(ann, room, "one");
    client.await("one", f -> f.is("room", "seq", 1));

    house.skip(Duration.ofSeconds(25));

    assertThat(client.on("room").get(1).toString()).isEqualTo(json("{'event':'HEAD','rev':1}"));
    house.skip(Duration.ofSeconds(24), client);
    assertThat(client.on("room")).hasSize(2);
  }

  @Test
  void aSlowClientIsCutAndOthersDoNotNotice() {
    Client slow = house.connected(bob);
    slow.subscribe("room", "/topic/room." + room);
    slow.stopReading();
    Client healthy = house.connected(ann);
    healthy.subscribe("room", "/topic/room." + room);

    String words = "x".repeat(2_000);
    IntStream.rangeClosed(1, 200).forEach(i -> house.say(ann, room, words));
    Awaitility.await().until(() -> healthy.on("room").size() == 200);
    assertThat(slow.mostStuck()).isLessThan(Outbound.READY_BELOW + 8 * 1024);
    house.skip(Duration.ofSeconds(4));
    assertThat(slow.isAborted()).isFalse();
    house.skip(Duration.ofSeconds(1));

    assertThat(slow.isAborted()).isTrue();
    assertThat(healthy.isAborted()).isFalse();
    assertThat(house.engine().slowCount()).isEqualTo(1);
    house.say(ann, room, "still here");
    Awaitility.await().until(() -> healthy.on("room").size() == 201);
  }

  @Test
  void aClientThatAsksMuchAndReadsNothingIsCutAtItsBound() {
    Client client = house.connected(ann);
    client.stopReading();
    String bad = "SEND\ndestination:/app/chat.send\n\n" + "{}" + "\0";

    for (int i = 0; i < 100 && !client.isAborted(); i++) {
      client.raw(bad.repeat(100));
      Awaitility.await().until(() -> client.isAborted() || client.hasDemand());
    }

    assertThat(client.isAborted()).isTrue();
    assertThat(client.mostStuck()).isLessThanOrEqualTo(Outbound.MAX_QUEUED);
    assertThat(house.engine().slowCount()).isEqualTo(1);
  }

  @Test
  void subscriptionsAreBounded() {
    Client client = house.connected(ann);
    for (int i = 3; i < Subscriptions.MOST; i++) {
      client.subscribe("s" + i, "/topic/room." + room);
    }

    client.subscribeOnly("more", "/topic/room." + room);

    client.await("refusal", f -> f.is("errors", "code", "TOO_MANY_SUBSCRIPTIONS"));
  }

  @Test
  void afterUnsubscribingNothingComes() {
    Client client = house.connected(ann);
    client.subscribe("room", "/topic/room." + room);

    client.raw("UNSUBSCRIBE\nid:room\nreceipt:u\n\n\0");
    client.awaitReceipt("u");
    house.say(bob, room, "unheard");
    client.subscribe("room", "/topic/room." + room);

    assertThat(client.on("room")).isEmpty();
  }

  @Test
  void disconnectIsReceiptedAfterWhatWasSentBefore() {
    Client client = house.connected(ann);

    client.raw(
        "SEND\ndestination:/app/chat.send\nreceipt:1\n\n"
            + message(UUID.randomUUID().toString(), "last words")
            + "\0DISCONNECT\nreceipt:2\n\n\0");

    client.awaitReceipt("2");
    assertThat(client.awaitClose()).isEqualTo(1000);
    assertThat(
            client.said().stream()
                .filter(f -> f.command().equals("RECEIPT"))
                .map(f -> f.header("receipt-id")))
        .endsWith("1", "2");
  }

  private String message(String key, String words) {
    return json("{'roomId':'%s','messageKey':'%s','content':'%s'}", room, key, words);
  }

  private String at(String more) {
    return json("{'roomId':'" + room + "'," + more + "}");
  }

  private static String json(String text, Object... values) {
    String json = text.replace('\'', '"');
    return values.length == 0 ? json : String.format(json, values);
  }
}
