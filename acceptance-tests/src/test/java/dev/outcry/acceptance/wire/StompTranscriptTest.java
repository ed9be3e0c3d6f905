package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.RawSocket;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The conversation in docs/stomp.md, word for word. */
class StompTranscriptTest {

  private final Person seller = Person.anyone();
  private final Person bidder = Person.anyone();

  @Test
  void theServerAnswersAsItSaysThere() {
    List<String> frames =
        Arrays.asList(Markdown.of("docs/stomp.md").block("stomp", "CONNECT").split("\n\n"));
    assertThat(frames).hasSizeGreaterThan(5);
    String auction = auction();
    try (RawSocket socket = RawSocket.open(bidder.http().server())) {
      for (String frame : frames) {
        if (frame.startsWith(">")) {
          socket.send(
              text(frame)
                  .replaceAll("Bearer .*", "Bearer " + bidder.http().token())
                  .replaceAll(Masked.ID, auction));
        } else {
          assertThat(masked(socket.nextFrame())).isEqualTo(masked(text(frame).strip()));
        }
      }
    }
  }

  private String auction() {
    ObjectNode terms =
        Json.object()
            .put("title", "A clock")
            .put("currency", "USD")
            .put("startPrice", 1_000)
            .put("mode", "OPEN")
            .put("endsAt", "2099-01-01T00:00:00Z");
    terms.putArray("increments").addObject().put("from", 0).put("increment", 100);
    return seller.http().post("/api/auctions", terms).text("id");
  }

  /** Without the marks of who says it. */
  private static String text(String frame) {
    return frame
            .lines()
            .map(line -> line.length() > 2 ? line.substring(2) : "")
            .collect(Collectors.joining("\n"))
        + (frame.endsWith(">") ? "\n" : "");
  }

  /** What is the same in no two conversations is left out. */
  private static String masked(String frame) {
    return Masked.of(frame).replaceAll("message-id:.*", "message-id:…");
  }
}
