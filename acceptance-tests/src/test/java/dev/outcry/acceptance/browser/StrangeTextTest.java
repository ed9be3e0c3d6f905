package dev.outcry.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.wire.Corpus;
import dev.outcry.acceptance.wire.Person;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whatever somebody calls himself, says or sells is shown as text, and nothing of it runs. */
class StrangeTextTest {

  private static final List<String> SCRIPTS =
      List.of(
          "<script>hacked=1</script>",
          "<img src=x onerror=hacked=1>",
          "<svg onload=hacked=1>",
          "\"><img src=x onerror=hacked=1>",
          "${hacked=1} {{hacked=1}}",
          "javascript:hacked=1",
          "<!--<img src=--><b>bold</b>",
          "</textarea><script>hacked=1</script>");

  @Test
  void namesTitlesAndScriptsAreText() {
    isText(SCRIPTS);
  }

  /** What others found to be trouble; where it is not at hand, this says so. */
  @Test
  void naughtyStringsAreText() {
    isText(Corpus.naughtyStrings().stream().limit(230).toList());
  }

  private static void isText(List<String> said) {
    Person ann = Person.at(Stage.server().uri());
    Person stranger = named(SCRIPTS.get(1));
    String room = ann.directRoomWith(stranger);
    for (String text : said) {
      stranger.say(room, Person.newKey(), text);
    }
    List<String> kept =
        ann.history(room).stream().map(entry -> entry.path("content").asString("")).toList();
    assertThat(kept).hasSizeGreaterThan(said.size() / 2).isSubsetOf(said);
    String auction = sells(stranger, SCRIPTS.get(1));

    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.page().onDialog(dialog -> window.complaints().add("a dialog"));
      window.go("#/rooms/" + room).see(".bubble").seeText(SCRIPTS.get(1));
      window.scrollToTheBeginning(kept.size());
      Chromium.await().untilAsserted(() -> assertThat(window.rawTexts()).isEqualTo(kept));
      window.go("#/auctions/" + auction).see("outcry-auction h1");
      assertThat(window.find("outcry-auction h1").textContent()).isEqualTo(SCRIPTS.get(1));
      window.go("#/auctions").seeText(SCRIPTS.get(1));

      assertThat(window.page().evaluate("typeof hacked")).isEqualTo("undefined");
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static Person named(String nickname) {
    ObjectNode form =
        Json.object()
            .put("email", UUID.randomUUID() + "@example.org")
            .put("password", "correct horse")
            .put("nickname", nickname);
    Reply reply = new HttpApi(Stage.server().uri(), "").post("/api/auth/signup", form);
    return new Person(reply.text("userId"), new HttpApi(Stage.server().uri(), reply.text("token")));
  }

  private static String sells(Person seller, String title) {
    return seller
        .http()
        .post(
            "/api/auctions",
            Json.object()
                .put("title", title)
                .put("currency", "KRW")
                .put("startPrice", 1_000)
                .put("mode", "OPEN")
                .put("endsAt", Instant.now().plus(1, ChronoUnit.HOURS).toString()))
        .text("id");
  }
}
