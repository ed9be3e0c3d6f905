package dev.outcry.acceptance.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of the documentation. */
record Markdown(String text) {

  static Markdown of(String file) {
    try {
      return new Markdown(Files.readString(Path.of("..").resolve(file)));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The one block of this language that holds these words. */
  String block(String language, String words) {
    List<String> blocks =
        Pattern.compile("^```" + language + "\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(text)
            .results()
            .map((MatchResult block) -> block.group(1))
            .filter(block -> block.contains(words))
            .toList();
    if (blocks.size() != 1) {
      throw new AssertionError("%d blocks hold %s".formatted(blocks.size(), words));
    }
    return blocks.get(0);
  }
}
