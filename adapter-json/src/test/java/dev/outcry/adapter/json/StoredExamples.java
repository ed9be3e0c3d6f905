package dev.outcry.adapter.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lines that an earlier build wrote. */
final class StoredExamples {

  private StoredExamples() {}

  static List<String> linesOf(String file) {
    try (InputStream in = StoredExamples.class.getResourceAsStream(file + ".jsonl")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
