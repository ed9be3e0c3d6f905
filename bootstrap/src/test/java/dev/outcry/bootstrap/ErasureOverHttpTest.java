package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErasureOverHttpTest {

  private static final String ME = "/api/users/me";
  private static final String PASSWORD = "{'password':'correct horse'}";

  private final Person ann = Server.anyone();
  private final Person ben = Server.anyone();

  @Test
  void whoWasErasedIsUnknownAtOnceAndTwiceIsOnce() {
    String room = Server.directRoom(ann, ben);
    ann.post("/api/rooms/" + room + "/messages", "{'content':'hello'}");

    assertThat(ann.delete(ME, PASSWORD).status()).isEqualTo(204);

    assertThat(ann.get(ME).status()).isEqualTo(401);
    assertThat(ann.delete(ME, PASSWORD).status()).isEqualTo(401);
    Answer opening = ben.post("/api/rooms/direct", "{'targetUserId':'" + ann.id() + "'}");
    assertThat(opening.status()).isEqualTo(404);
    Answer entry = ben.get("/api/rooms/" + room + "/messages");
    assertThat(entry.json().at("/messages/0/senderId").asString()).isEqualTo(ann.id());
    assertThat(entry.json().at("/messages/0").has("senderNickname")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'password':'another horse'}            | 401 | BAD_CREDENTIALS",
        "{}                                      | 400 | INVALID_VALUE",
        "{'password':'short'}                    | 400 | INVALID_VALUE",
        "{'password':7}                          | 400 | MALFORMED",
        "{'password':'correct horse','all':true} | 400 | UNKNOWN_FIELD",
        "{'password'                             | 400 | MALFORMED"
      })
  void withoutThePasswordNobodyIs(String body, int status, String code) {
    Answer refused = ann.delete(ME, body);

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.text("code")).isEqualTo(code);
    assertThat(ann.get(ME).status()).isEqualTo(200);
  }

  @Test
  void withoutABodyThePasswordIsMissing() {
    Answer refused = ann.delete(ME);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("field")).isEqualTo("password");
  }

  @Test
  void theAdministratorStays() {
    Answer refused = Server.administrator().delete(ME, "{'password':'whatever it is'}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("ADMINISTRATOR_STAYS");
  }

  @Test
  void nobodyIsErasedByStrangers() {
    assertThat(Person.NOBODY.delete(ME, PASSWORD).status()).isEqualTo(401);
  }
}
