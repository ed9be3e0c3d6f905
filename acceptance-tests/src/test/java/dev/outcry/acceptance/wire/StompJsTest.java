package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client that pages use, from npm as it is, in Node. */
class StompJsTest {

  private static final String LIBRARY =
      "/META-INF/resources/webjars/stomp__stompjs/7.2.1/bundles/stomp.umd.js";

  @Test
  void talksAndBids(@TempDir Path folder) throws IOException {
    Person seller = Person.anyone();
    Person ann = Person.anyone();
    String auction = seller.auctionUntil(Duration.ofHours(1));
    String room = ann.directRoomWith(seller);

    String printed =
        Command.run(
            List.of(
                "node",
                "--experimental-websocket",
                copy("/stompjs/visit.js", folder),
                copy(LIBRARY, folder),
                "ws://" + ann.http().server().getAuthority() + "/ws",
                ann.http().token(),
                room,
                auction));

    assertThat(line(printed, "RECEIPT")).isEqualTo("sent");
    assertThat(line(printed, "PERSISTED")).contains("\"seq\":1", "\"rev\":1");
    assertThat(line(printed, "HEARD")).contains("안녕, 👋", ann.id());
    assertThat(line(printed, "LEADING")).contains("\"price\":1500");
    assertThat(line(printed, "REJECTED")).contains("BID_TOO_LOW", "\"minimum\":1600");
    assertThat(seller.history(room)).hasSize(1);
  }

  private static String line(String printed, String word) {
    return printed
        .lines()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no %s in %s".formatted(word, printed)));
  }

  private static String copy(String resource, Path folder) throws IOException {
    Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
    try (InputStream in =
        Objects.requireNonNull(StompJsTest.class.getResourceAsStream(resource), resource)) {
      Files.copy(in, file);
    }
    return file.toString();
  }
}
