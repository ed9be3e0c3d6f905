package dev.outcry.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what there is: its program is run, its output is printed. */
class ReadmeTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

  private static final Pattern HEADING = Pattern.compile("^(#+) ", Pattern.MULTILINE);

  private static final Pattern FENCED =
      Pattern.compile("^```([a-z]*\\n.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  private final Path root = Path.of("..");
  private final String readme = read(root.resolve("README.md"));

  @Test
  void theEmbeddedProgramIsTheOneThatIsCompiledAndRun() {
    String source = read(Path.of("src/main/java/dev/outcry/examples/HelloOutcry.java"));

    assertThat(source.indent(-4)).contains(block("java\n").substring(5).strip());
  }

  @Test
  void theAuctionHousePrintsWhatIsShown() throws InterruptedException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    assertThat(new AuctionHouse(out, System.err, false).run(List.of())).isZero();

    String shown = block("auction  item");
    assertThat(written.toString(StandardCharsets.UTF_8).lines())
        .containsAll(shown.lines().filter(line -> !line.equals("...")).toList());
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> links = all(LINK, readme);

    assertThat(links).isNotEmpty();
    assertThat(links).allSatisfy(link -> assertThat(root.resolve(link)).exists());
  }

  @Test
  void whoReadsKoreanIsToldTheSame() {
    String korean = read(root.resolve("README.ko.md"));

    assertThat(commands(readme)).hasSizeGreaterThan(5).isEqualTo(commands(korean));
    assertThat(all(HEADING, korean)).hasSameSizeAs(all(HEADING, readme));
    assertThat(all(LINK, korean).stream().filter(link -> !link.equals("README.md")))
        .containsExactlyElementsOf(
            all(LINK, readme).stream().filter(link -> !link.equals("README.ko.md")).toList());
  }

  /** Whatever stands between fences but pictures, whose words are those of the language. */
  private static List<String> commands(String text) {
    return all(FENCED, text).stream().filter(block -> !block.startsWith("mermaid")).toList();
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  @Test
  void aStrangerReadsItInFiveMinutes() {
    assertThat(readme.lines().count()).isLessThanOrEqualTo(150);
  }

  /** The text between two fences, where it begins with these words. */
  private String block(String beginning) {
    Matcher matcher =
        Pattern.compile("```(" + beginning + ".*?)```", Pattern.DOTALL)
            .matcher(readme.replace("```\n", "```"));
    assertThat(matcher.find()).as(beginning).isTrue();
    return matcher.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new AssertionError("no such file: " + file, missing);
    }
  }
}
