package dev.outcry.acceptance.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.outcry.acceptance.wire.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** What one person has open, and what went wrong in it. */
final class Window implements AutoCloseable {

  private static final Path SHOTS = Path.of("target", "screenshots");

  /** What browsers say of a line that is gone, and of every refusal. */
  private static final List<String> EXPECTED =
      List.of("net::ERR_", "WebSocket", "the server responded with a status of 4");

  private static final String DRAWN =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private static final String FOCUSED =
      "element => element.getRootNode().activeElement === element";

  private static final String SPEAK =
      "async language => (await import('/outcry/i18n/words.js')).words.choose(language)";

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private int clicks;

  Window(BrowserContext context, Page page) {
    this.context = context;
    this.page = page;
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          boolean expected = EXPECTED.stream().anyMatch(message.text()::contains);
          if (message.type().equals("error") && !expected) {
            complaints.add(message.text());
          }
        });
  }

  Page page() {
    return page;
  }

  /** Errors of scripts, and what the page tried and may not. */
  List<String> complaints() {
    return complaints;
  }

  Window open(String path) {
    page.navigate(path);
    return this;
  }

  /** Follows a link inside the page. */
  Window go(String hash) {
    page.evaluate("hash => { location.hash = hash }", hash);
    return this;
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  Window click(String selector) {
    page.locator(selector).first().click();
    clicks++;
    return this;
  }

  Window press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
    clicks++;
    return this;
  }

  int clicks() {
    return clicks;
  }

  /** Signs up by the form. */
  Window signUp(String nickname) {
    open("/").press("New here? Create an account");
    find("input[name=email]")
        .fill(nickname.replaceAll("\\W", "") + System.nanoTime() + "@example.org");
    find("input[name=nickname]").fill(nickname);
    find("input[name=password]").fill("correct horse");
    press("Create account");
    see("nav");
    return this;
  }

  /** Is somebody who signed up elsewhere. */
  Window be(Person person, String nickname) {
    open("/");
    page.evaluate(
        "([userId, token, nickname]) => localStorage.setItem('outcry.session', JSON.stringify("
            + "{userId, token, nickname, email: 'x@example.org', refreshToken: '', expiresIn: 3600}))",
        List.of(person.id(), person.http().token(), nickname));
    page.reload();
    see("nav");
    return this;
  }

  /** Another page of the same person. */
  Window another() {
    return new Window(context, context.newPage());
  }

  /** Has it all said in that language, {@code en} or {@code ko}. */
  Window speak(String language) {
    page.evaluate(SPEAK, language);
    return this;
  }

  String me() {
    return (String)
        page.evaluate(
            "() => JSON.parse(sessionStorage.getItem('outcry.session') ?? "
                + "localStorage.getItem('outcry.session')).userId");
  }

  String token() {
    return (String) page.evaluate("() => JSON.parse(localStorage.getItem('outcry.session')).token");
  }

  /** Presses Tab until that has the focus. */
  Window tabTo(String selector) {
    for (int presses = 0; presses < 60; presses++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.locator(selector).first().evaluate(FOCUSED)) {
        return this;
      }
    }
    throw new AssertionError("no way to " + selector + " by Tab");
  }

  Window key(String key) {
    page.keyboard().press(key);
    return this;
  }

  Window type(String text) {
    page.keyboard().type(text);
    return this;
  }

  Window see(String selector) {
    PlaywrightAssertions.assertThat(page.locator(selector).first()).isVisible();
    return this;
  }

  Window seeText(String text) {
    PlaywrightAssertions.assertThat(page.getByText(text).first()).isVisible();
    return this;
  }

  /** Everything that somebody said, as it stands there. */
  List<String> texts() {
    return page.locator(".bubble").allInnerTexts();
  }

  /** The same, to the letter. */
  List<String> rawTexts() {
    return page.locator(".bubble").allTextContents();
  }

  /** Scrolls up until so many lines are there. */
  Window scrollToTheBeginning(int lines) {
    for (int i = 0; i < 200 && page.locator(".bubble").count() < lines; i++) {
      page.locator(".log").evaluate("log => log.scrollTo(0, 0)");
      frames();
    }
    return this;
  }

  Window say(String text) {
    find("outcry-composer textarea").fill(text);
    return press("Send");
  }

  /** Until what changed has been drawn. */
  Window frames() {
    page.evaluate(DRAWN);
    return this;
  }

  /** Sizes and colours it, and keeps a picture. */
  Window picture(String name, int width, int height, ColorScheme scheme) {
    page.setViewportSize(width, height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    frames();
    String file = "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
    page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(file)));
    return this;
  }

  /** Keeps a picture of it as it is. */
  Window picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
