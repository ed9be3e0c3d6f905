package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that is made from what there is, and compared with it in each build. */
record Committed(String name) {

  private static final String WRITE = "outcry.docs.write";

  Path path() {
    return Path.of("..").resolve(name);
  }

  String text() throws IOException {
    return Files.readString(path());
  }

  /** Compares, or writes it where that is asked for. */
  void is(String made) throws IOException {
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(path(), made);
    }
    assertThat(text())
        .as(
            "%s is not what the build makes of it: run scripts/docs, and look at what changes",
            name)
        .isEqualTo(made);
  }
}
