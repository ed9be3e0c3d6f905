package dev.outcry.shading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;

class SortedPropertiesTest {

  private static final String RESOURCE = "META-INF/spring.factories";
  private static final long EARLIER = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
  private static final long LATER = Instant.parse("2026-02-01T00:00:00Z").toEpochMilli();

  private final SortedProperties merging = new SortedProperties();

  @Test
  void whatIsMergedIsSortedAndHasNoDateOfItsOwn() throws IOException {
    merging.setResource(RESOURCE);
    merge("zebra=one\nant=two\n", LATER);
    merge("# of 27 November\nbee=\u00e9\nzebra=three\n", EARLIER);

    JarInputStream jar = new JarInputStream(new ByteArrayInputStream(written()));
    JarEntry entry = jar.getNextJarEntry();

    assertThat(entry.getName()).isEqualTo(RESOURCE);
    assertThat(entry.getTime()).isEqualTo(LATER);
    assertThat(new String(jar.readAllBytes(), StandardCharsets.ISO_8859_1))
        .isEqualTo("ant=two\nbee=\\u00E9\nzebra=one,three\n");
  }

  private void merge(String properties, long time) throws IOException {
    merging.processResource(
        RESOURCE,
        new ByteArrayInputStream(properties.getBytes(StandardCharsets.ISO_8859_1)),
        List.of(),
        time);
  }

  private byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      merging.modifyOutputStream(jar);
    }
    return bytes.toByteArray();
  }
}
