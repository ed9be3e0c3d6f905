package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Inbox;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.core.support.Together;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Promise 2, one copy: however often, and over whichever protocol. */
class OneCopyTest {

  private static final int TIMES = 50;

  private final Person ann = Person.anyone();
  private final Person ben = Person.anyone();
  private final String room = ann.directRoomWith(ben);
  private final String key = Person.newKey();

  @Test
  void sentAgainOverEitherProtocolItIsOneMessageWithOneAnswer() {
    try (StompClient mouth = ann.connect();
        StompClient ear = ben.connect()) {
      Inbox acks = mouth.listen("/user/queue/acks");
      Inbox heard = ear.listen("/topic/room." + room);

      List<Reply> replies =
          Together.run(
              TIMES,
              i -> {
                StompClient.await(
                    mouth.send("/app/chat.send", Person.message(room, key, "Pizza?")));
                return ann.say(room, key, "Pizza?");
              });
      acks.awaitCount(2 * TIMES);
      ann.say(room, Person.newKey(), "That is all");
      heard.await("content", "That is all");

      List<JsonNode> persisted = acks.where("status", "PERSISTED");
      assertThat(persisted).hasSize(TIMES);
      assertThat(replies).extracting(Reply::status).containsOnly(200);
      assertThat(replies).extracting(reply -> place(reply.json())).containsOnly("1/1");
      assertThat(persisted).extracting(OneCopyTest::place).containsOnly("1/1");
      long first =
          replies.stream().filter(reply -> !isRepeat(reply.json())).count()
              + persisted.stream().filter(ack -> !isRepeat(ack)).count();
      assertThat(first).isEqualTo(1);
      assertThat(heard.messages())
          .extracting(entry -> entry.path("content").asString())
          .containsExactly("Pizza?", "That is all");
      assertThat(ben.history(room)).hasSize(2);
    }
  }

  @Test
  void otherWordsUnderAUsedKeyAreRefusedOverEitherProtocol() {
    ann.say(room, key, "Pizza?");
    try (StompClient mouth = ann.connect()) {
      Inbox acks = mouth.listen("/user/queue/acks");

      mouth.send("/app/chat.send", Person.message(room, key, "Salad?"));
      Reply reply = ann.say(room, key, "Salad?");

      assertThat(reply.status()).isEqualTo(409);
      assertThat(reply.text("code")).isEqualTo("KEY_REUSED");
      assertThat(acks.await("status", "FAILED").path("code").asString()).isEqualTo("KEY_REUSED");
      assertThat(ben.history(room)).hasSize(1);
    }
  }

  private static String place(JsonNode answer) {
    return answer.path("seq").asString() + "/" + answer.path("rev").asString();
  }

  private static boolean isRepeat(JsonNode answer) {
    return answer.path("duplicate").asBoolean(false);
  }
}
