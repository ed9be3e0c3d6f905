package dev.outcry.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The browser of this machine, without a window. Ends with this JVM. */
record Chromium(Browser browser) {

  private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);

  /** A machine that is busy with more than this draws late. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String MISSING =
      "NOT TRIED: the page. There is no Chromium on this machine: apt-get install chromium";

  private static final List<Path> PLACES =
      List.of(
          Path.of(System.getProperty("outcry.chromium", "/usr/bin/chromium")),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  /** A page that a test makes up is of no network, and may open a socket nevertheless. */
  private static final String OWN_PAGES = "--disable-features=LocalNetworkAccessChecks";

  /** Waits for what a page does that is to be seen elsewhere than in it. */
  static ConditionFactory await() {
    return Awaitility.await().atMost(PATIENCE);
  }

  /** None where there is none to start. */
  static Optional<Chromium> start() {
    return PLACES.stream().filter(Files::isExecutable).findFirst().map(Chromium::start);
  }

  /** Ends the test, loudly. */
  static Chromium missing() {
    LOG.warn(MISSING);
    return Assumptions.abort(MISSING);
  }

  private static Chromium start(Path program) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setChromiumSandbox(false)
                    .setArgs(List.of(OWN_PAGES))));
  }

  /** A window of somebody who was never here. */
  Window window(URI server) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(server.toString())
                .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(PATIENCE.toMillis());
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    return new Window(context, context.newPage());
  }
}
