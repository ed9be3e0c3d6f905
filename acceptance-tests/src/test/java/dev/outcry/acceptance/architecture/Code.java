package dev.outcry.acceptance.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.outcry.acceptance.architecture.fixtures.Innocent;
import java.util.List;
import java.util.regex.Pattern;

/** The code that rules are about: what ships, and small fixtures that break them. */
final class Code {

  /** The package that everything of the project stands in. */
  static final String PROJECT = "dev.outcry";

  /** The package of the fixtures. */
  static final String FIXTURES = "dev.outcry.acceptance.architecture.fixtures";

  private static final Pattern ELSEWHERE =
      Pattern.compile(".*(/dev/outcry/examples/|-tests\\.jar!).*");

  /** What ships of the hexagon; neither tests nor examples. */
  static final JavaClasses SHIPPED =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.matches(ELSEWHERE))
          .importPackages(PROJECT);

  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURES);

  private Code() {}

  /** The classes of a fixture. */
  static JavaClasses fixture(String root) {
    return BROKEN.that(resideInAPackage(root + ".."));
  }

  /** A rule bites if it names every suspect of a fixture that is not there only to be used. */
  static void assertAllGuilty(ArchRule rule, DescribedPredicate<JavaClass> suspects, String root) {
    JavaClasses fixture = fixture(root);
    List<String> details = rule.evaluate(fixture).getFailureReport().getDetails();
    JavaClasses guilty =
        fixture.that(suspects).that(DescribedPredicate.not(annotatedWith(Innocent.class)));
    assertThat(guilty).isNotEmpty();
    assertThat(guilty)
        .allSatisfy(
            suspect ->
                assertThat(details).anyMatch(detail -> detail.contains(suspect.getFullName())));
  }
}
