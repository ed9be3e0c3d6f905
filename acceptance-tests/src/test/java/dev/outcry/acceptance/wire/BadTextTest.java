package dev.outcry.acceptance.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Inbox;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.client.StompClient;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Text that breaks others comes back as it went in, and what is no JSON harms nobody. */
class BadTextTest {

  private static final long LIMIT_MILLIS = 100;
  private static final int TRIES = 10;
  private static final int LARGEST_FRAME = 60_000;
  private static final int LARGEST_BODY = 128_000;

  private final Person ann = Person.anyone();
  private final Person ben = Person.anyone();
  private final String room = ann.directRoomWith(ben);
  private final String messages = "/api/rooms/" + room + "/messages";

  @Test
  void naughtyStringsComeBackByteForByteOrAreRefusedByTheRules() {
    List<String> said = new ArrayList<>();
    try (StompClient ear = ben.connect()) {
      Inbox heard = ear.listen("/topic/room." + room);
      for (String text : Corpus.naughtyStrings()) {
        Reply reply = ann.say(room, Person.newKey(), text);
        if (isAllowed(text)) {
          assertThat(reply.status()).as(text).isEqualTo(200);
          said.add(text);
        } else {
          assertRefused(reply, text, "content");
        }
      }

      heard.awaitCount(said.size());
      assertThat(said).hasSizeGreaterThan(400);
      assertThat(contents(heard.messages())).isEqualTo(said);
      assertThat(contents(ben.history(room))).isEqualTo(said);
      assertThat(contents(ben.missed(room, 0))).isEqualTo(said);
      assertThat(contents(ben.exported(room))).isEqualTo(said);
    }
  }

  @Test
  void naughtyNicknamesAreShownByteForByteOrAreRefusedByTheRules() {
    List<String> nicknames = new ArrayList<>();
    List<Person> people = new ArrayList<>();
    for (String text : Corpus.naughtyStrings()) {
      URI server = House.next();
      Reply reply = Person.signUp(server, Person.anyUsername(), text);
      if (isAllowedInALine(text, 30)) {
        assertThat(reply.status()).as(text).isEqualTo(201);
        nicknames.add(text);
        people.add(Person.of(server, reply));
      } else {
        assertRefused(reply, text, "nickname");
      }
    }
    assertThat(nicknames).hasSizeGreaterThan(200);
    String group = ann.groupWith(people.toArray(Person[]::new));
    try (StompClient ear = ann.connect()) {
      Inbox heard = ear.listen("/topic/room." + group);
      people.forEach(person -> person.say(group, Person.newKey(), "hello"));

      heard.awaitCount(people.size());
      assertThat(senders(heard.messages())).isEqualTo(nicknames);
      assertThat(senders(ann.history(group))).isEqualTo(nicknames);
      assertThat(senders(ann.missed(group, 0))).isEqualTo(nicknames);
      assertThat(senders(ann.exported(group))).isEqualTo(nicknames);
    }
  }

  @Test
  void naughtyNamesOfRoomsAreShownByteForByteOrAreRefusedByTheRules() {
    Map<String, String> names = new HashMap<>();
    for (String text : Corpus.naughtyStrings()) {
      ObjectNode body = Json.object().put("name", text);
      body.putArray("memberIds");
      Reply reply = ann.http().post("/api/rooms/group", body);
      if (isAllowedInALine(text, 100)) {
        assertThat(reply.status()).as(text).isEqualTo(201);
        names.put(reply.text("id"), text);
      } else {
        assertRefused(reply, text, "name");
      }
    }

    assertThat(names).hasSizeGreaterThan(300);
    assertThat(names(ann.http().get("/api/rooms").json().valueStream()))
        .containsAllEntriesOf(names);
    assertThat(names(names.keySet().stream().map(id -> ann.http().get("/api/rooms/" + id).json())))
        .isEqualTo(names);
    assertThat(
            names(
                ann.http()
                    .get("/api/users/me/export")
                    .body()
                    .lines()
                    .map(Json::read)
                    .filter(line -> line.path("kind").asString().equals("ROOM"))
                    .map(line -> line.path("data"))))
        .containsAllEntriesOf(names);
  }

  @Test
  void whatIsNoJsonIsSaidToBeSoAtOnce() {
    for (Path file : Corpus.jsonParsing("n_")) {
      int status = Corpus.bytes(file).length < LARGEST_BODY ? 400 : 413;
      assertThat(quickly(file, Corpus.bytes(file))).as(file.toString()).isEqualTo(status);
      assertThat(quickly(file, asContent(file))).as(file.toString()).isEqualTo(status);
    }
  }

  @Test
  void whatMayOrMayNotBeJsonIsTakenOrRefused() {
    for (Path file : Corpus.jsonParsing("i_")) {
      assertThat(quickly(file, Corpus.bytes(file))).as(file.toString()).isIn(200, 400);
      assertThat(quickly(file, asContent(file))).as(file.toString()).isIn(200, 400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"n_", "i_", "y_"})
  void overStompEachIsRefusedAndTheConnectionGoesOn(String prefix) {
    try (StompClient mouth = ann.connect()) {
      Inbox acks = mouth.listen("/user/queue/acks");
      List<Path> files =
          Corpus.jsonParsing(prefix).stream()
              .filter(file -> Corpus.bytes(file).length < LARGEST_FRAME)
              .toList();

      files.forEach(file -> mouth.send("/app/chat.send", Corpus.bytes(file)));

      assertThat(acks.awaitCount(files.size()))
          .hasSize(files.size())
          .allSatisfy(ack -> assertThat(ack.path("status").asString()).isEqualTo("FAILED"))
          .noneSatisfy(ack -> assertThat(ack.path("code").asString()).isEqualTo("INTERNAL"));
      assertThat(mouth.isConnected()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1.5        | INVALID_VALUE",
        "\"100\"    | INVALID_VALUE",
        "-1         | INVALID_VALUE",
        "0          | INVALID_VALUE",
        "9007199254740992 | INVALID_VALUE",
        "9223372036854775808 | INVALID_VALUE",
        "1e400      | INVALID_VALUE",
        "NaN        | MALFORMED_JSON",
        "null       | INVALID_VALUE",
        "1,\"price\":1 | UNKNOWN_FIELD",
        "1,\"amount\":2 | MALFORMED_JSON"
      })
  void overStompMoneyIsAWholeNumberInItsRange(String amount, String code) {
    String auction = ann.auctionUntil(Duration.ofDays(1));
    try (StompClient mouth = ben.connect()) {
      Inbox bids = mouth.listen("/user/queue/bids");

      mouth.send(
          "/app/auction.bid",
          "{\"auctionId\":\"%s\",\"bidKey\":\"k\",\"amount\":%s}"
              .formatted(auction, amount)
              .getBytes(UTF_8));

      JsonNode answer = bids.await("outcome", "REJECTED");
      assertThat(answer.path("code").asString()).isEqualTo(code);
      assertThat(mouth.isConnected()).isTrue();
    }
  }

  private static void assertRefused(Reply reply, String text, String field) {
    assertThat(reply.status()).as(text).isEqualTo(400);
    assertThat(reply.text("field")).isEqualTo(field);
  }

  /** The rule once more: something to see, and no controls but tabs and line ends. */
  private static boolean isAllowed(String text) {
    boolean controls =
        text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    return !controls && !text.isBlank();
  }

  private static boolean isAllowedInALine(String text, int longest) {
    return isAllowed(text)
        && !text.contains("\t")
        && text.codePointCount(0, text.length()) <= longest;
  }

  /** The status of the answer, which must have come in time in one of several tries. */
  private int quickly(Path file, byte[] body) {
    long millis = Long.MAX_VALUE;
    int status = 0;
    for (int i = 0; i < TRIES && millis >= LIMIT_MILLIS; i++) {
      long start = System.nanoTime();
      status = ann.http().post(messages, body).status();
      millis = Math.min(millis, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }
    assertThat(millis).as(file.toString()).isLessThan(LIMIT_MILLIS);
    return status;
  }

  private static byte[] asContent(Path file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("{\"content\":".getBytes(UTF_8));
    body.writeBytes(Corpus.bytes(file));
    body.write('}');
    return body.toByteArray();
  }

  private static List<String> contents(List<JsonNode> entries) {
    return texts(entries, "content");
  }

  private static List<String> senders(List<JsonNode> entries) {
    return texts(entries, "senderNickname");
  }

  private static List<String> texts(List<JsonNode> entries, String field) {
    return entries.stream().map(entry -> entry.path(field).asString()).toList();
  }

  private static Map<String, String> names(Stream<JsonNode> rooms) {
    return rooms.collect(
        toMap(room -> room.path("id").asString(), room -> room.path("name").asString("")));
  }
}
