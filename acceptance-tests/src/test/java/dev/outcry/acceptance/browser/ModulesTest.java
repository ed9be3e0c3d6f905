package dev.outcry.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The modules that know of no page, by tests in their own language, where they run. */
class ModulesTest {

  private static final String FOLDER = "/outcry-tests/";

  private static final List<String> FILES =
      List.of(
          "clock",
          "timeline",
          "outbox",
          "auction",
          "money",
          "lines",
          "rooms",
          "unanswered",
          "mentions",
          "reactions");

  private static final String RUN =
      """
      async path => {
        const { results } = await import(path);
        return results();
      }
      """;

  @TestFactory
  List<DynamicTest> modules() {
    List<DynamicTest> tests = new ArrayList<>();
    try (Window window = Stage.chromium().window(Stage.server().uri())) {
      Page page = window.page();
      page.route("**" + FOLDER + "**", ModulesTest::serve);
      for (String file : FILES) {
        page.navigate("/outcry/icon.svg");
        Object results = page.evaluate(RUN, FOLDER + file + ".test.js");
        for (Object each : (List<?>) results) {
          Map<?, ?> result = (Map<?, ?>) each;
          tests.add(
              DynamicTest.dynamicTest(
                  file + ": " + result.get("name"),
                  () -> assertThat(result.get("failure")).isNull()));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(FILES.size());
    return tests;
  }

  private static void serve(Route route) {
    String path = route.request().url();
    String file = path.substring(path.indexOf(FOLDER) + FOLDER.length());
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("text/javascript")
            .setBody(read("/browser/" + file)));
  }

  private static String read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(ModulesTest.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
