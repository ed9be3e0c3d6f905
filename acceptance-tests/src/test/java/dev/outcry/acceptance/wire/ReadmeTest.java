package dev.outcry.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README tells a stranger to type does what it says. */
class ReadmeTest {

  @Test
  void theFirstBidIsAcceptedAndTheSecondRefused() {
    Markdown readme = Markdown.of("README.md");
    String commands =
        readme
            .block("sh", "/bids")
            .replace("http://localhost:8080", House.next().toString())
            .replace("\ncurl", "\necho; curl");
    Command.run(List.of("curl", "--version"));

    List<String> answers = Command.run(List.of("bash", "-euc", commands)).strip().lines().toList();

    assertThat(readme.text())
        .contains("`\"outcome\":\"LEADING\"`", "`\"code\":\"BID_TOO_LOW\"`", "`\"minimum\":1600`");
    assertThat(answers).hasSize(2);
    assertThat(answers.get(0)).contains("\"outcome\":\"LEADING\"", "\"price\":1500");
    assertThat(answers.get(1)).contains("\"code\":\"BID_TOO_LOW\"", "\"minimum\":1600");
  }
}
