package dev.outcry.adapter.tck;

import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Folded;
import dev.outcry.domain.timeline.SearchTerm;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Short texts of few letters, so that they hold each other; of every kind that is awkward. */
record RandomWords(Random random) {

  private static final List<String> PIECES =
      List.of(
          "경",
          "매",
          "장",
          "\u1100\u1167\u11BC",
          "\u1106\u1162",
          "a",
          "A",
          "b",
          "é",
          "e\u0301",
          "\u0301",
          "🔨",
          "👍🏽",
          "❤️",
          "ß",
          "İ",
          "ς",
          "Σ",
          " ",
          "\n",
          "\u3000",
          "\\",
          "%",
          ".",
          "Q");

  String text() {
    String text = pieces(1 + random.nextInt(12));
    return text.isBlank() ? "." : text;
  }

  /** A part of something that was said, or something that perhaps was not. */
  SearchTerm term(List<Entry> said) {
    while (true) {
      String typed = random.nextInt(3) == 0 ? pieces(2 + random.nextInt(2)) : part(said);
      String folded = Folded.of(typed).value();
      if (folded.codePointCount(0, folded.length()) >= 2) {
        return SearchTerm.of(typed);
      }
    }
  }

  private String part(List<Entry> said) {
    int[] text =
        said.get(random.nextInt(said.size()))
            .content()
            .text()
            .orElseThrow()
            .value()
            .codePoints()
            .toArray();
    int from = random.nextInt(text.length);
    int length = 1 + random.nextInt(text.length - from);
    return new String(text, from, length);
  }

  private String pieces(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
        .reduce("", String::concat);
  }
}
