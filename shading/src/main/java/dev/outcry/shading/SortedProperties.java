package dev.outcry.shading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.apache.maven.plugins.shade.relocation.Relocator;
import org.springframework.boot.maven.PropertiesMergingResourceTransformer;

/**
 * Merges properties of several jars as Spring Boot does, but writes them without the time of day
 * and sorted, so that two builds make the same bytes.
 */
public final class SortedProperties extends PropertiesMergingResourceTransformer {

  private long latest;

  @Override
  public void processResource(
      String resource, InputStream properties, List<Relocator> relocators, long time)
      throws IOException {
    super.processResource(resource, properties, relocators, time);
    latest = Math.max(latest, time);
  }

  @Override
  public void modifyOutputStream(JarOutputStream jar) throws IOException {
    JarEntry entry = new JarEntry(getResource());
    entry.setTime(latest);
    jar.putNextEntry(entry);
    jar.write(sorted().getBytes(StandardCharsets.ISO_8859_1));
  }

  private String sorted() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    getData().store(written, null);
    return written
        .toString(StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
