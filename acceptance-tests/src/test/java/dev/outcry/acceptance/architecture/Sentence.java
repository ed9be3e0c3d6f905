package dev.outcry.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * What a part may use beside itself; anything that is not named here it may not.
 *
 * @param remedy what to do instead
 */
record Sentence(Part part, List<Source> allowed, String remedy) {

  static Beginning the(Part part) {
    return new Beginning(part, List.of());
  }

  /** A sentence that wants to be continued. */
  record Beginning(Part part, List<Source> allowed) {

    Beginning mayUseOnly(Source... allowed) {
      return new Beginning(part, List.of(allowed));
    }

    Sentence instead(String remedy) {
      return new Sentence(part, allowed, remedy);
    }
  }

  ArchRule in(String root) {
    DescribedPredicate<JavaClass> itself = part.in(root);
    DescribedPredicate<JavaClass> legal = itself;
    for (Source source : allowed) {
      legal = legal.or(source.in(root));
    }
    return classes()
        .that(itself)
        .should()
        .onlyDependOnClassesThat(legal.as(names()))
        .as(this + "; instead, " + remedy);
  }

  @Override
  public String toString() {
    return "the " + part + " may use only " + names();
  }

  private String names() {
    return allowed.stream().map(Object::toString).collect(joining(", "));
  }
}
