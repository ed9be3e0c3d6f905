package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.RawSocket;
import dev.outcry.acceptance.client.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The conversation of two in docs/raw.md, field for field. */
class RawTranscriptTest {

  private final Map<String, Speaker> speakers = new HashMap<>();
  private String channel = "";

  @Test
  void theServerAnswersAsItSaysThere() {
    List<String> lines = Markdown.of("docs/raw.md").block("", "ann> ").lines().toList();
    assertThat(lines).hasSizeGreaterThan(30);
    Stream.of("ann", "ben").forEach(name -> speakers.put(name, Speaker.called(name)));
    try {
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        Speaker speaker = speakers.get(line.substring(0, 3));
        if (line.startsWith("> ", 3)) {
          speaker.socket.send(asSent(line.substring(5)));
          continue;
        }
        List<JsonNode> told = new ArrayList<>();
        List<JsonNode> written = new ArrayList<>();
        String mark = line.substring(0, 5);
        for (; i < lines.size() && lines.get(i).startsWith(mark); i++) {
          written.add(Json.read(Masked.of(lines.get(i).substring(5))));
          told.add(Json.read(asWritten(speaker.socket.nextFrame())));
        }
        i--;
        assertThat(told).as("up to line " + (i + 1)).containsExactlyInAnyOrderElementsOf(written);
      }
    } finally {
      speakers.values().forEach(speaker -> speaker.socket.close());
    }
  }

  private String asSent(String frame) {
    String text = frame.replace("<the channel>", channel);
    for (Speaker speaker : speakers.values()) {
      text =
          text.replace("<" + speaker.name + "'s token>", speaker.person.http().token())
              .replace("<" + speaker.name + "'s invite code>", speaker.inviteCode)
              .replace("\"" + speaker.name + "\"", "\"" + speaker.username + "\"");
    }
    return text;
  }

  private String asWritten(String frame) {
    JsonNode json = Json.read(frame);
    if (json.path("type").asString().equals("CREATE_RESPONSE")) {
      channel = json.path("channelId").path("id").asString();
    }
    String text = frame;
    for (Speaker speaker : speakers.values()) {
      text =
          text.replace("\"" + speaker.username + "\"", "\"" + speaker.name + "\"")
              .replace("\"" + speaker.nickname + "\"", "\"" + speaker.name + "\"");
    }
    return Masked.of(text);
  }

  /** One of the two, by the name that the page gives. */
  private record Speaker(
      String name,
      Person person,
      String username,
      String nickname,
      String inviteCode,
      RawSocket socket) {
    static Speaker called(String name) {
      Person person = Person.anyone();
      Reply me = person.http().get("/api/users/me");
      return new Speaker(
          name,
          person,
          me.text("username"),
          me.text("nickname"),
          me.text("inviteCode"),
          RawSocket.openForJson(person.http().server()));
    }
  }
}
