package dev.outcry.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import dev.outcry.acceptance.wire.CuttableLine;
import dev.outcry.acceptance.wire.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People show each other pictures and give each other files. */
class FilesTest {

  /** Lets go of a file over an element, or pastes it there. */
  private static final String GIVE =
      """
      (element, [type, name, mediaType, base64]) => {
        const bytes = Uint8Array.from(atob(base64), each => each.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], name, { type: mediaType }));
        const more = { bubbles: true, cancelable: true, composed: true };
        element.dispatchEvent(type === 'paste'
          ? new ClipboardEvent(type, { ...more, clipboardData: data })
          : new DragEvent(type, { ...more, dataTransfer: data }));
      }
      """;

  /** What a file may have at most. */
  private static final int MOST = 10 << 20;

  /** Comes last of what files need. */
  private static final String PREPARED = "() => customElements.get('outcry-files')";

  private final Person ann = Person.at(Stage.server().uri());
  private final Person ben = Person.at(Stage.server().uri());
  private final String room = ann.groupWith(ben);

  @Test
  void aPictureIsSeenSmallAndThenLargeAndAFileIsKept() throws IOException {
    try (Window anns = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann");
        Window bens = Stage.chromium().window(Stage.server().uri()).be(ben, "Ben")) {
      anns.go("#/rooms/" + room).see("outcry-composer");
      bens.go("#/rooms/" + room).see("outcry-composer");
      byte[] picture = anns.page().screenshot();
      choose(anns, new FilePayload("lamp.png", "image/png", picture));
      anns.see("[data-upload] img").say("The lamp").see(".line.own button.image img");
      bens.see(".line:has-text('The lamp') button.image img");
      bens.click("button.image").see("dialog[open] img").picture("large");
      bens.key("Escape");
      assertThat(bens.find("dialog[open]")).hasCount(0);

      byte[] letter = "Dear Ben".getBytes(StandardCharsets.UTF_8);
      choose(anns, new FilePayload("letter.txt", "text/plain", letter));
      anns.press("Send");
      bens.see("button.file:has-text('letter.txt')");
      Download kept = bens.page().waitForDownload(() -> bens.click("button.file"));
      assertThat(kept.suggestedFilename()).isEqualTo("letter.txt");
      assertThat(Files.readAllBytes(kept.path())).isEqualTo(letter);
      bens.go("#/rooms").see("outcry-room-list a .last:has-text('A file')");
      assertThat(anns.complaints()).isEmpty();
      assertThat(bens.complaints()).isEmpty();
    }
  }

  @Test
  void filesArePastedAndDroppedAndLeftOut() {
    String picture;
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.go("#/rooms/" + room).see("outcry-composer");
      picture = Base64.getEncoder().encodeToString(window.page().screenshot());
      give(window, "outcry-composer textarea", "paste", "pasted.png", picture);
      give(window, ".log", "dragover", "dropped.png", picture);
      window.see(".drop");
      give(window, ".log", "drop", "dropped.png", picture);
      assertThat(window.find(".drop")).hasCount(0);
      assertThat(window.find("[data-upload=done]")).hasCount(2);
      window.press("Leave out pasted.png");
      window.press("Send").see("button.image[aria-label='Open dropped.png'] img");
      assertThat(window.find("button.image")).hasCount(1);
      assertThat(window.find("[data-upload]")).hasCount(0);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void whatIsNotTakenIsSaid(@TempDir Path directory) throws IOException {
    Path big = Files.write(directory.resolve("big.bin"), new byte[MOST + 1]);
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.go("#/rooms/" + room).see("outcry-composer");
      choose(window, new FilePayload("no.png", "image/png", new byte[] {1, 2, 3}));
      window.see("[data-upload=failed]:has-text('not an image')");
      window.press("Leave out no.png");
      window.find("outcry-composer input[type=file]").setInputFiles(big);
      window.see("[data-upload=failed]:has-text('too large')").picture("file-refused");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void aFileWaitsForTheLineAndGoesOnce() {
    try (CuttableLine line = new CuttableLine(Stage.server().uri());
        Window window = Stage.chromium().window(line.uri()).be(ann, "Ann")) {
      window.go("#/rooms/" + room).see("outcry-composer");
      byte[] picture = window.page().screenshot();
      window.page().waitForFunction(PREPARED);
      line.takeDown();
      choose(window, new FilePayload("later.png", "image/png", picture));
      window.say("When the line is back").see(".line.own [data-state=uploading]");
      window.say("And this after it").see(".line.own [data-state=waiting]");
      line.mend();
      window.see(".line.own button.image img");
      window.see(
          ".line.own:has-text('And this after it') :is([data-state=sent], [data-state=read])");
      assertThat(
              ann.history(room).stream()
                  .map(entry -> entry.path("content").asString(""))
                  .filter(text -> !text.isEmpty()))
          .containsExactly("When the line is back", "And this after it");
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static void choose(Window window, FilePayload file) {
    window.find("outcry-composer input[type=file]").setInputFiles(file);
  }

  private static void give(
      Window window, String selector, String event, String name, String base64) {
    window.find(selector).evaluate(GIVE, List.of(event, name, "image/png", base64));
  }
}
