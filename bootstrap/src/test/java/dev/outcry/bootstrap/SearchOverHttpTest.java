package dev.outcry.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchOverHttpTest {

  private static final Person ANN = Server.anyone();
  private static final Person BEN = Server.anyone();
  private static final String ROOM = Server.directRoom(ANN, BEN);

  @Test
  void whatWasSaidIsFoundPageByPageLatestFirst() {
    for (int i = 1; i <= 5; i++) {
      ANN.post("/api/rooms/" + ROOM + "/messages", "{'content':'온라인경매장 %d'}".formatted(i));
    }

    List<String> found = new ArrayList<>();
    Answer page = search(BEN, "경매", "&size=2");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.is("hasMore")).isTrue();
    found.addAll(contents(page));
    page = search(BEN, "경매", "&size=2&cursor=" + page.text("nextCursor"));
    found.addAll(contents(page));
    page = search(BEN, "경매", "&size=2&roomId=" + ROOM + "&cursor=" + page.text("nextCursor"));
    found.addAll(contents(page));

    assertThat(found).containsExactly("온라인경매장 5", "온라인경매장 4", "온라인경매장 3", "온라인경매장 2", "온라인경매장 1");
    assertThat(page.is("hasMore")).isFalse();
    assertThat(page.json().has("nextCursor")).isFalse();
    var entry = page.json().get("messages").get(0);
    assertThat(entry.get("roomId").asString()).isEqualTo(ROOM);
    assertThat(entry.get("senderNickname").asString()).startsWith("N person");
    assertThat(contents(search(Server.anyone(), "경매", ""))).isEmpty();
  }

  @Test
  void aRoomOfOthersIsNotThere() {
    Answer stranger = search(Server.anyone(), "경매", "&roomId=" + ROOM);
    Answer nowhere = search(ANN, "경매", "&roomId=nowhere");

    assertThat(stranger.status()).isEqualTo(404);
    assertThat(ProblemBodies.withoutTrace(stranger)).isEqualTo(ProblemBodies.withoutTrace(nowhere));
  }

  @ParameterizedTest
  @CsvSource({
    "'', q",
    "q=, q",
    "q=a, q",
    "q=%20a%20, q",
    "q=a%00b, q",
    "q=e%CC%81, q",
    "q=ab&size=0, size",
    "q=ab&size=x, size",
    "q=ab&roomId=a/b, roomId",
    "q=ab&roomId=, roomId",
    "q=ab&cursor=, cursor",
    "q=ab&cursor=1, cursor",
    "q=ab&cursor=1.room, cursor",
    "q=ab&cursor=1.room.0, cursor",
    "q=ab&cursor=1.r%20m.1, cursor",
    "q=ab&cursor=99999999999999999999.room.1, cursor"
  })
  void whatCannotBeSearchedForIsRefused(String query, String field) {
    Answer refused = ANN.get("/api/search?" + query);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("code")).isEqualTo("INVALID_VALUE");
    assertThat(refused.text("field")).isEqualTo(field);
  }

  @Test
  void aHundredCodePointsAreSearchedForAndNoMore() {
    assertThat(search(ANN, "🔨".repeat(100), "").status()).isEqualTo(200);
    assertThat(search(ANN, "🔨".repeat(101), "").text("field")).isEqualTo("q");
    assertThat(search(ANN, "aa", "&size=1000000").status()).isEqualTo(200);
  }

  @Test
  void whoeverIsNotSignedInFindsNothing() {
    assertThat(search(Person.NOBODY, "aa", "").status()).isEqualTo(401);
  }

  private static Answer search(Person person, String words, String more) {
    return person.get("/api/search?q=" + URLEncoder.encode(words, UTF_8) + more);
  }

  private static List<String> contents(Answer page) {
    return page.json().get("messages").valueStream().map(m -> m.get("content").asString()).toList();
  }
}
