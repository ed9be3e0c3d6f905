package dev.outcry.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.TOP_LEVEL_CLASSES;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.outcry.acceptance.architecture.Part.DOMAIN;
import static dev.outcry.acceptance.architecture.Part.ENTRY;
import static dev.outcry.acceptance.architecture.Part.IN_PORTS;
import static dev.outcry.acceptance.architecture.Part.MEMORY;
import static dev.outcry.acceptance.architecture.Part.OUT_PORTS;
import static dev.outcry.acceptance.architecture.Part.SERVICES;
import static dev.outcry.acceptance.architecture.Part.TCK;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What code looks like here, beyond what it may use. */
enum HouseRule {
  SERVICES_ARE_HIDDEN(
      root ->
          classes()
              .that(SERVICES.in(root))
              .and(are(not(named("Core", "Ports"))))
              .should()
              .notBePublic()
              .because("others use them through in-ports: leave out the modifier")),

  ADAPTERS_ARE_HIDDEN(
      root ->
          classes()
              .that(MEMORY.in(root))
              .and(are(not(named("InMemoryAdapters", "Provider"))))
              .should()
              .notBePublic()
              .because("programs get them from InMemoryAdapters, as out-ports")),

  THE_DOMAIN_DOES_NOT_CHANGE(
      root ->
          fields()
              .that()
              .areDeclaredInClassesThat(DOMAIN.in(root))
              .should()
              .beFinal()
              .because("what changes is the next state: answer with a new object")),

  TIME_AND_CHANCE_ARE_GIVEN(
      root ->
          noClasses()
              .that(DOMAIN.in(root).or(IN_PORTS.in(root)).or(OUT_PORTS.in(root)))
              .or(are(SERVICES.in(root).or(ENTRY.in(root))))
              .should()
              .accessTargetWhere(timeOrChance())
              .because(
                  "a rule must answer the same again: take an InstantSource, an IdGenerator, or"
                      + " the value itself")),

  NOBODY_SLEEPS(
      root ->
          noClasses()
              .should()
              .accessTargetWhere(sleeping())
              .because("a thread that sleeps waits too long or too short: wait for the event")),

  NAMES_SAY_WHAT_THINGS_ARE(
      root ->
          noClasses()
              .should(
                  be(like(".*(Manager|Helper|Utils?|Impl|Dto|Info|Data)|Base[A-Z].*|.*Common.*")))
              .because("such a name says nothing: name the thing or what it does")),

  PORTS_ARE_NAMED_WITHOUT_ORNAMENT(
      root ->
          noClasses()
              .that(IN_PORTS.in(root).or(OUT_PORTS.in(root)))
              .should(
                  be(
                      like(
                          "I[A-Z].*|.*(Port|UseCase|Repository|Gateway|Service|Adapter|Request"
                              + "|Response)")))
              .because("an in-port is a verb with its noun, an out-port what it holds or carries")),

  AN_IN_PORT_IS_ONE_VERB(
      root ->
          classes()
              .that(IN_PORTS.in(root))
              .and(are(ports()))
              .should(be(oneVerb()))
              .because("PlaceBid.place: one use case, one method, named by the same verb")),

  EVERY_OUT_PORT_THAT_IS_MET_HAS_A_CONTRACT(
      root ->
          classes()
              .that(OUT_PORTS.in(root))
              .and(are(ports()))
              .and(are(not(named("DefaultAdapters"))))
              .and(are(metBy(MEMORY.in(root))))
              .should(be(contracted(TCK.in(root))))
              .because("what is not tested is not promised: put <Port>Contract into adapter-tck")),

  EVERY_PACKAGE_SAYS_WHAT_IS_NULL(
      root ->
          classes()
              .should(be(inNullMarkedPackages()))
              .because("annotate package-info.java with @NullMarked"));

  private final Function<String, ArchRule> rule;

  HouseRule(Function<String, ArchRule> rule) {
    this.rule = rule;
  }

  /**
   * @param root the package that the hexagon stands in
   */
  ArchRule in(String root) {
    return rule.apply(root);
  }

  /** The package whose code breaks this rule. */
  String fixture() {
    return Code.FIXTURES + "." + name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    return describe(
        "named " + List.of(names), javaClass -> List.of(names).contains(javaClass.getSimpleName()));
  }

  private static DescribedPredicate<JavaClass> like(String pattern) {
    return describe(
        "named like " + pattern, javaClass -> javaClass.getSimpleName().matches(pattern));
  }

  /** The system's clock where a program chooses none is the one exception: the builder's. */
  private static DescribedPredicate<JavaAccess<?>> timeOrChance() {
    return describe(
        "reads a clock or draws a random number",
        access -> {
          JavaClass owner = access.getTargetOwner();
          String name = access.getName();
          boolean builder = access.getOriginOwner().getSimpleName().equals("OutcryBuilder");
          boolean clock = owner.isEquivalentTo(Clock.class) && name.matches("system.*|tick.*");
          return clock && !builder
              || owner.isEquivalentTo(InstantSource.class) && name.equals("system")
              || owner.getPackageName().equals("java.time") && name.equals("now")
              || name.matches("currentTimeMillis|nanoTime|randomUUID")
              || owner.isEquivalentTo(Math.class) && name.equals("random")
              || owner.isAssignableTo(Random.class)
              || owner.isAssignableTo(RandomGenerator.class);
        });
  }

  private static DescribedPredicate<JavaAccess<?>> sleeping() {
    return describe(
        "sleeps",
        access ->
            access.getName().equals("sleep")
                && access.getTargetOwner().getPackageName().startsWith("java."));
  }

  private static DescribedPredicate<JavaClass> ports() {
    return INTERFACES.and(TOP_LEVEL_CLASSES).and(not(named("package-info"))).as("ports");
  }

  private static DescribedPredicate<JavaClass> oneVerb() {
    return describe(
        "an interface with one abstract method, whose name begins its own",
        port -> {
          List<String> verbs =
              port.getMethods().stream()
                  .filter(method -> method.getModifiers().contains(ABSTRACT))
                  .map(JavaMethod::getName)
                  .toList();
          String name = port.getSimpleName();
          String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
          return verbs.size() == 1 && lower.startsWith(verbs.get(0));
        });
  }

  private static DescribedPredicate<JavaClass> metBy(DescribedPredicate<JavaClass> adapters) {
    return describe(
        "met by an adapter", port -> port.getAllSubclasses().stream().anyMatch(adapters));
  }

  private static DescribedPredicate<JavaClass> contracted(DescribedPredicate<JavaClass> kit) {
    return describe(
        "the subject of a contract",
        port ->
            port.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .flatMap(user -> Stream.concat(Stream.of(user), user.getAllSubclasses().stream()))
                .filter(kit)
                .anyMatch(test -> test.getSimpleName().equals(port.getSimpleName() + "Contract")));
  }

  private static DescribedPredicate<JavaClass> inNullMarkedPackages() {
    return describe(
        "in a package that is @NullMarked",
        javaClass -> javaClass.getPackage().isAnnotatedWith(NullMarked.class));
  }
}
