package dev.outcry.acceptance.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is in somebody's way in the views that were looked at: by the rules of axe, and by eye. */
final class Look {

  private static final String HAS_AXE = "() => globalThis.axe !== undefined";

  /** All rules once for each width; of those in another colour only the one that is about it. */
  private static final String AXE =
      """
      async isDark => (await axe.run(document, {
        runOnly: isDark
          ? { type: 'rule', values: ['color-contrast'] }
          : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      })).violations.map(({id, nodes}) => id + ': ' + nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | '))
      """;

  /** What can be read or pressed and does not fit beside what is there, or into its own box. */
  private static final String CUT =
      """
      () => {
        const cut = [];
        const look = root => root.querySelectorAll('*').forEach(each => {
          if (each.shadowRoot) look(each.shadowRoot);
          if (!each.matches('button, a, input, select, textarea, h1, h2, .bubble, .chip')) return;
          const { left, right, width } = each.getBoundingClientRect();
          if (width <= 1 || !each.checkVisibility()) return;
          const isWithin = left >= 0 && right <= innerWidth;
          const isWhole = !each.matches('button, .button, .chip') || each.matches('.quote')
            || each.scrollWidth <= each.clientWidth + 1;
          if (!isWithin || !isWhole) cut.push('cut: ' + each.outerHTML.slice(0, 200));
        });
        look(document);
        return cut;
      }
      """;

  private final List<String> found = new ArrayList<>();

  /** Looks at a view in both languages and colours, on a phone and on a desk; keeps pictures. */
  Look at(Window window, String view) {
    for (String language : List.of("ko", "en")) {
      window.speak(language);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        at(window, view, language, scheme, 360, 740);
        at(window, view, language, scheme, 1280, 800);
      }
    }
    return this;
  }

  List<String> found() {
    return found;
  }

  private void at(
      Window window, String view, String language, ColorScheme scheme, int width, int height) {
    window.picture(view + "-" + language, width, height, scheme);
    List<Object> wrong = new ArrayList<>((List<?>) window.page().evaluate(CUT));
    if (language.equals("en")) {
      if (!(Boolean) window.page().evaluate(HAS_AXE)) {
        window.page().evaluate(axe());
      }
      wrong.addAll((List<?>) window.page().evaluate(AXE, scheme == ColorScheme.DARK));
    }
    wrong.forEach(
        each -> found.add("%s %s %s %d: %s".formatted(view, language, scheme, width, each)));
  }

  private static String axe() {
    try (InputStream in =
        Objects.requireNonNull(Look.class.getResourceAsStream("/axe.min.js"), "axe")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
