package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.acceptance.client.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/tutorial.md} has a reader type does what it says. */
class TutorialTest {

  private static final Path CLIENT = Path.of("../docs/tutorial/Listen.java");

  private final Markdown tutorial = Markdown.of("docs/tutorial.md");
  @TempDir private Path folder;

  @Test
  void everyStepDoesWhatItSays() {
    String heard = folder.resolve("heard.txt").toString();
    String typed =
        Stream.of("token()", "ROOM=", "LISTENER=", "A=$(", "kill $LISTENER", "afterRev")
            .map(words -> tutorial.block("sh", words))
            .map(block -> block.replaceAll("(?m)^as ", "echo; as "))
            .map(block -> block.replace("kill $LISTENER", untilHeard() + "kill $LISTENER"))
            .reduce("cd ..\n", String::concat)
            .concat("echo\n")
            .replace("http://localhost:8080", House.next().toString())
            .replace("@example.org", "@tour.example.org")
            .replace("heard.txt", heard);
    Command.run(List.of("curl", "--version"));

    List<String> answers =
        Command.run(List.of("bash", "-c", typed))
            .lines()
            .filter(line -> line.startsWith("{"))
            .toList();

    assertThat(answers).hasSize(8);
    assertThat(answers.get(2)).contains("\"outcome\":\"LEADING\"");
    assertThat(answers.get(3)).contains("\"code\":\"BID_TOO_LOW\"", "\"minimum\":1600");
    assertThat(answers.get(4)).isEqualTo(answers.get(2));
    assertThat(Json.read(answers.get(7)).get("entries").valueStream().map(e -> e.get("content")))
        .extracting(content -> content.asString())
        .containsExactly("Still there?", "I can wait.");
  }

  @Test
  void theListenerMissesNothingWhenItsLineIsCut() throws IOException, InterruptedException {
    Person ann = Person.anyone();
    Person ben = Person.anyone();
    String room = ann.directRoomWith(ben);
    URI server = ben.http().server();
    Path heard = folder.resolve("heard.txt");
    try (CuttableLine line = new CuttableLine(server)) {
      Process listener =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  CLIENT.toString(),
                  ben.http().token(),
                  room,
                  line.uri().toString(),
                  server.toString())
              .redirectErrorStream(true)
              .redirectOutput(heard.toFile())
              .start();
      try {
        ann.http().post("/api/rooms/" + room + "/messages", Json.object().put("content", "one"));
        awaitLines(heard, 1);
        line.takeDown();
        ann.http().post("/api/rooms/" + room + "/messages", Json.object().put("content", "two"));
        ann.http().post("/api/rooms/" + room + "/messages", Json.object().put("content", "three"));
        awaitLines(heard, 4);
      } finally {
        listener.destroyForcibly().waitFor();
      }
    }

    assertThat(Files.readAllLines(heard))
        .satisfiesExactly(
            said -> assertThat(said).startsWith("#1 ").endsWith(": one"),
            cut -> assertThat(cut).isEqualTo("-- cut off at 1, coming back"),
            said -> assertThat(said).startsWith("#2 ").endsWith(": two"),
            said -> assertThat(said).startsWith("#3 ").endsWith(": three"));
  }

  private String untilHeard() {
    String line = tutorial.text().replaceAll("(?s).*has the line, `([^`]*)`.*", "$1");
    return "until grep -qF '%s' heard.txt; do sleep 0.1; done\n".formatted(line);
  }

  private static void awaitLines(Path file, int count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(Files.readAllLines(file)).hasSizeGreaterThanOrEqualTo(count));
  }
}
