package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomsOverHttpTest {

  private final Person ann = Server.anyone();
  private final Person ben = Server.anyone();

  @Test
  void aDirectRoomIsMadeOnce() {
    Answer first = ann.post("/api/rooms/direct", "{'targetUserId':'%s'}".formatted(ben.id()));
    Answer second = ben.post("/api/rooms/direct", "{'targetUserId':'%s'}".formatted(ann.id()));

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("location")).isEqualTo("/api/rooms/" + first.text("id"));
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(first.json().get("members")).hasSize(2);
  }

  @Test
  void ofFortyWhoOpenItAtOnceOneMakesIt() {
    ExecutorService callers = Executors.newFixedThreadPool(40);
    try {
      List<CompletableFuture<Answer>> calls =
          IntStream.range(0, 40)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () ->
                              (i % 2 == 0 ? ann : ben)
                                  .post(
                                      "/api/rooms/direct",
                                      "{'targetUserId':'%s','context':'item:7'}"
                                          .formatted((i % 2 == 0 ? ben : ann).id())),
                          callers))
              .toList();
      List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();

      assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
      assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(39);
      assertThat(answers)
          .extracting(answer -> answer.text("id"))
          .containsOnly(answers.get(0).text("id"));
    } finally {
      callers.shutdown();
    }
  }

  @Test
  void aMessageIsPersistedOnceAndReadByTheOther() {
    String room = "/api/rooms/" + Server.directRoom(ann, ben);
    String message = "{'messageKey':'%s','content':'hello'}".formatted(UUID.randomUUID());

    Answer first = ann.post(room + "/messages", message);
    Answer repeat = ann.post(room + "/messages", message);
    Answer reused = ann.post(room + "/messages", message.replace("hello", "bye"));

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.text("status")).isEqualTo("PERSISTED");
    assertThat(first.json().has("duplicate")).isFalse();
    assertThat(repeat.number("seq")).isEqualTo(first.number("seq"));
    assertThat(repeat.number("rev")).isEqualTo(first.number("rev"));
    assertThat(repeat.is("duplicate")).isTrue();
    assertThat(reused.status()).isEqualTo(409);
    assertThat(reused.text("code")).isEqualTo("KEY_REUSED");
    Answer again = ann.get(room + "/messages/by-key/" + first.text("messageKey"));
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(ann.get(room + "/messages/by-key/" + UUID.randomUUID()).status()).isEqualTo(404);

    var entry = ben.get(room + "/messages").json().get("messages").get(0);
    assertThat(entry.get("content").asString()).isEqualTo("hello");
    assertThat(entry.get("senderId").asString()).isEqualTo(ann.id());
    assertThat(entry.get("senderNickname").asString()).startsWith("N person");
    assertThat(entry.get("type").asString()).isEqualTo("TEXT");
    assertThat(entry.get("createdAt").asString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")
        .isEqualTo(entry.get("timestamp").asString());
    assertThat(entry.propertyNames())
        .containsExactly(
            "roomId",
            "seq",
            "id",
            "rev",
            "messageKey",
            "senderId",
            "senderNickname",
            "type",
            "content",
            "attachments",
            "reactions",
            "mentions",
            "createdAt",
            "timestamp");
  }

  @Test
  void historyIsReadPageByPage() {
    String room = "/api/rooms/" + Server.directRoom(ann, ben);
    for (int i = 1; i <= 5; i++) {
      ann.post(room + "/messages", "{'content':'%d'}".formatted(i));
    }

    Answer newest = ben.get(room + "/messages?size=2");
    assertThat(contents(newest)).containsExactly("5", "4");
    assertThat(newest.is("hasMore")).isTrue();
    Answer next = ben.get(room + "/messages?size=3&cursor=" + newest.number("nextCursor"));
    assertThat(contents(next)).containsExactly("3", "2", "1");
    assertThat(next.is("hasMore")).isFalse();
    assertThat(next.json().has("nextCursor")).isFalse();
    assertThat(contents(ben.get(room + "/messages?after=3"))).containsExactly("4", "5");
    assertThat(contents(ben.get(room + "/messages?around=3&size=3"))).contains("2", "3");
  }

  @Test
  void editsAndDeletionsComeByResuming() {
    String room = "/api/rooms/" + Server.directRoom(ann, ben);
    Answer sent = ann.post(room + "/messages", "{'content':'helo'}");
    String place = room + "/messages/" + sent.number("seq");
    String edit = "{'content':'hello','expectedRev':%d}".formatted(sent.number("rev"));

    Answer edited = ann.put(place, edit);
    assertThat(edited.status()).isEqualTo(200);
    assertThat(edited.number("rev")).isGreaterThan(sent.number("rev"));
    assertThat(ann.put(place, edit).text("code")).isEqualTo("STALE_EDIT");
    Answer byAnother = ben.put(place, edit);
    assertThat(byAnother.status()).isEqualTo(403);
    assertThat(byAnother.text("code")).isEqualTo("NOT_THE_SENDER");

    Answer changes = ben.get(room + "/sync?afterRev=" + sent.number("rev"));
    assertThat(changes.number("rev")).isEqualTo(edited.number("rev"));
    assertThat(changes.json().at("/entries/0/content").asString()).isEqualTo("hello");
    assertThat(changes.json().at("/entries/0/editedAt").asString()).endsWith("Z");

    assertThat(ann.delete(place).status()).isEqualTo(200);
    var tombstone =
        ben.get(room + "/sync?afterRev=" + edited.number("rev")).json().at("/entries/0");
    assertThat(tombstone.get("content").isNull()).isTrue();
    assertThat(tombstone.get("deletedAt").asString()).endsWith("Z");
    Answer ahead = ben.get(room + "/sync?afterRev=1000");
    assertThat(ahead.status()).isEqualTo(410);
    assertThat(ahead.text("code")).isEqualTo("RESYNC_REQUIRED");
  }

  @Test
  void whatWasReadIsNoLongerUnread() {
    String id = Server.directRoom(ann, ben);
    Answer sent = ann.post("/api/rooms/" + id + "/messages", "{'content':'hello'}");

    var mine = ben.get("/api/rooms").json().get(0);
    assertThat(mine.get("unreadCount").asInt()).isEqualTo(1);
    assertThat(mine.get("displayName").asString()).startsWith("N person");
    assertThat(mine.at("/lastMessage/content").asString()).isEqualTo("hello");
    assertThat(ben.post("/api/rooms/" + id + "/delivered", "{'seq':1}").status()).isEqualTo(204);
    String read = "{'lastReadSeq':%d}".formatted(sent.number("seq"));
    assertThat(ben.post("/api/rooms/" + id + "/read", read).status()).isEqualTo(204);
    assertThat(ben.get("/api/rooms").json().get(0).get("unreadCount").asInt()).isZero();
    assertThat(ben.get("/api/rooms/" + id).number("readSeq")).isEqualTo(sent.number("seq"));
    Answer beyond = ben.post("/api/rooms/" + id + "/read", "{'lastReadSeq':99}");
    assertThat(beyond.text("code")).isEqualTo("READ_BEYOND_HEAD");
  }

  @Test
  void aMessageMayBeReadByItsId() {
    String id = Server.directRoom(ann, ben);
    ann.post("/api/rooms/" + id + "/messages", "{'content':'hello'}");
    String entry = ben.get("/api/rooms/" + id + "/messages").json().at("/messages/0/id").asString();

    String read = "{'lastReadMessageId':'%s'}";
    assertThat(ben.post("/api/rooms/" + id + "/read", read.formatted(entry)).status())
        .isEqualTo(204);
    Answer foreign = ben.post("/api/rooms/" + id + "/read", read.formatted("other.1"));
    assertThat(foreign.status()).isEqualTo(400);
    assertThat(foreign.text("field")).isEqualTo("lastReadMessageId");
  }

  @Test
  void aGroupIsJoinedAndLeft() {
    Answer made = ann.post("/api/rooms/group", "{'name':'Friends','memberIds':[]}");
    String room = "/api/rooms/" + made.text("id");
    ann.post(room + "/messages", "{'content':'before'}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(ben.get(room).status()).isEqualTo(404);
    assertThat(ben.post(room + "/join", "").status()).isEqualTo(200);
    var hidden = ben.get(room + "/sync").json().at("/entries/0");
    assertThat(hidden.get("hidden").asBoolean()).isTrue();
    assertThat(hidden.propertyNames()).containsExactly("roomId", "seq", "rev", "hidden");
    assertThat(ben.post(room + "/leave", "").status()).isEqualTo(204);
    assertThat(ben.get(room).status()).isEqualTo(404);
  }

  @Test
  void anothersRoomLooksLikeNone() {
    String id = Server.directRoom(ann, ben);
    Person eve = Server.anyone();

    for (String what : List.of("", "/messages", "/sync", "/members/online")) {
      Answer foreign = eve.get("/api/rooms/" + id + what);
      Answer absent = eve.get("/api/rooms/01a1fc34-0000-7000-8000-000000000000" + what);
      assertThat(foreign.status()).isEqualTo(404);
      assertThat(foreign.text("code")).isEqualTo("ROOM_NOT_FOUND");
      assertThat(ProblemBodies.withoutTrace(foreign)).isEqualTo(ProblemBodies.withoutTrace(absent));
    }
    assertThat(eve.post("/api/rooms/" + id + "/messages", "{'content':'x'}").status())
        .isEqualTo(404);
  }

  private static List<String> contents(Answer page) {
    return page.json().get("messages").valueStream().map(e -> e.get("content").asString()).toList();
  }
}
