package dev.outcry.adapter.tck;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The numbers of guarantees: those a port promises, and those a contract has tests of. */
final class Guarantees {

  private static final Pattern PROMISE = Pattern.compile("<li><b>([A-Z]+[0-9]+)</b>");
  private static final Pattern TEST_NAME = Pattern.compile("([a-z]+[0-9]+)_\\w+");

  private Guarantees() {}

  /** What the Javadoc of a port promises, such as {@code T3}. */
  static SortedSet<String> promisedIn(String source) {
    return PROMISE
        .matcher(source)
        .results()
        .map(promise -> promise.group(1))
        .collect(toCollection(TreeSet::new));
  }

  static SortedSet<String> promisedIn(Path source) {
    try {
      return promisedIn(Files.readString(source));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the tests of a contract are named after; a test without a number counts by its name. */
  static SortedSet<String> testedIn(Class<?> contract) {
    return Stream.of(contract.getMethods())
        .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
        .map(Guarantees::numberOf)
        .collect(toCollection(TreeSet::new));
  }

  private static String numberOf(Method test) {
    Matcher name = TEST_NAME.matcher(test.getName());
    return name.matches() ? name.group(1).toUpperCase(Locale.ROOT) : test.getName();
  }
}
