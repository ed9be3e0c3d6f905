package dev.outcry.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.outcry.acceptance.architecture.Library.ASSERTJ;
import static dev.outcry.acceptance.architecture.Library.AWAITILITY;
import static dev.outcry.acceptance.architecture.Library.FLYWAY;
import static dev.outcry.acceptance.architecture.Library.HIBERNATE;
import static dev.outcry.acceptance.architecture.Library.HIKARI;
import static dev.outcry.acceptance.architecture.Library.JACKSON;
import static dev.outcry.acceptance.architecture.Library.JAKARTA_MAIL;
import static dev.outcry.acceptance.architecture.Library.JAVA_CRYPTO;
import static dev.outcry.acceptance.architecture.Library.JAVA_HTTP;
import static dev.outcry.acceptance.architecture.Library.JAVA_IMAGES;
import static dev.outcry.acceptance.architecture.Library.JAVA_LOGGER;
import static dev.outcry.acceptance.architecture.Library.JAVA_SQL;
import static dev.outcry.acceptance.architecture.Library.JETTY;
import static dev.outcry.acceptance.architecture.Library.JJWT;
import static dev.outcry.acceptance.architecture.Library.JPA;
import static dev.outcry.acceptance.architecture.Library.JUNIT;
import static dev.outcry.acceptance.architecture.Library.KAFKA_CLIENTS;
import static dev.outcry.acceptance.architecture.Library.LETTUCE;
import static dev.outcry.acceptance.architecture.Library.MAPSTRUCT;
import static dev.outcry.acceptance.architecture.Library.METERS;
import static dev.outcry.acceptance.architecture.Library.MONGO_DRIVER;
import static dev.outcry.acceptance.architecture.Library.OPENAPI;
import static dev.outcry.acceptance.architecture.Library.PLAIN_JAVA;
import static dev.outcry.acceptance.architecture.Library.SERVLET;
import static dev.outcry.acceptance.architecture.Library.SLF4J;
import static dev.outcry.acceptance.architecture.Library.SPRING;
import static dev.outcry.acceptance.architecture.Library.THUMBNAILATOR;
import static dev.outcry.acceptance.architecture.Library.TIKA;
import static dev.outcry.acceptance.architecture.Library.TRACER;
import static dev.outcry.acceptance.architecture.Library.WEB_PUSH;
import static dev.outcry.acceptance.architecture.Part.BOOTSTRAP;
import static dev.outcry.acceptance.architecture.Part.DOMAIN;
import static dev.outcry.acceptance.architecture.Part.ENTRY;
import static dev.outcry.acceptance.architecture.Part.IN_PORTS;
import static dev.outcry.acceptance.architecture.Part.JSON;
import static dev.outcry.acceptance.architecture.Part.KAFKA;
import static dev.outcry.acceptance.architecture.Part.MAIL;
import static dev.outcry.acceptance.architecture.Part.MEMORY;
import static dev.outcry.acceptance.architecture.Part.MICROMETER;
import static dev.outcry.acceptance.architecture.Part.MONGO;
import static dev.outcry.acceptance.architecture.Part.OUT_PORTS;
import static dev.outcry.acceptance.architecture.Part.POSTGRES;
import static dev.outcry.acceptance.architecture.Part.PUSH;
import static dev.outcry.acceptance.architecture.Part.REDIS;
import static dev.outcry.acceptance.architecture.Part.REST;
import static dev.outcry.acceptance.architecture.Part.SERVICES;
import static dev.outcry.acceptance.architecture.Part.STOMP_BINDING;
import static dev.outcry.acceptance.architecture.Part.STOMP_ENGINE;
import static dev.outcry.acceptance.architecture.Part.TCK;
import static dev.outcry.acceptance.architecture.Part.WEB;
import static dev.outcry.acceptance.architecture.Sentence.the;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Dependencies point inward: what each part may use beside itself, and nothing else. */
class HexagonTest {

  private static final String ADAPTERS_MEET_AT_PORTS =
      "say what is needed as an out-port; adapters do not know each other, nor services";

  static final List<Sentence> SENTENCES =
      List.of(
          the(DOMAIN)
              .mayUseOnly(PLAIN_JAVA)
              .instead("let the rule take a value, and leave technology to an adapter"),
          the(IN_PORTS)
              .mayUseOnly(DOMAIN, OUT_PORTS, PLAIN_JAVA)
              .instead("say it in words of the domain; what does the work is a service"),
          the(OUT_PORTS)
              .mayUseOnly(DOMAIN, PLAIN_JAVA)
              .instead("say what is needed in words of the domain, not how it is met"),
          the(SERVICES)
              .mayUseOnly(DOMAIN, IN_PORTS, OUT_PORTS, ENTRY, PLAIN_JAVA, JAVA_CRYPTO)
              .instead("make an out-port of what is needed, and meet it in an adapter"),
          the(ENTRY)
              .mayUseOnly(DOMAIN, IN_PORTS, OUT_PORTS, SERVICES, PLAIN_JAVA)
              .instead("take adapters as out-ports, and find those not chosen by ServiceLoader"),
          the(MEMORY)
              .mayUseOnly(DOMAIN, OUT_PORTS, PLAIN_JAVA, JAVA_CRYPTO, JAVA_LOGGER)
              .instead("rely on what the ports promise; what adapters share belongs to a port"),
          the(TCK)
              .mayUseOnly(DOMAIN, OUT_PORTS, PLAIN_JAVA, JUNIT, ASSERTJ, AWAITILITY)
              .instead("test what the port promises, whoever keeps it"),
          the(JSON)
              .mayUseOnly(DOMAIN, OUT_PORTS, PLAIN_JAVA, JACKSON)
              .instead("leave to the adapter where bytes come from and go to"),
          the(POSTGRES)
              .mayUseOnly(
                  DOMAIN,
                  OUT_PORTS,
                  PLAIN_JAVA,
                  JACKSON,
                  SPRING,
                  JAVA_SQL,
                  JPA,
                  HIBERNATE,
                  HIKARI,
                  FLYWAY,
                  MAPSTRUCT)
              .instead(ADAPTERS_MEET_AT_PORTS),
          the(MONGO)
              .mayUseOnly(DOMAIN, OUT_PORTS, PLAIN_JAVA, SPRING, MONGO_DRIVER)
              .instead(ADAPTERS_MEET_AT_PORTS),
          the(REDIS)
              .mayUseOnly(
                  DOMAIN, OUT_PORTS, JSON, PLAIN_JAVA, JAVA_LOGGER, JACKSON, SPRING, LETTUCE)
              .instead(ADAPTERS_MEET_AT_PORTS),
          the(KAFKA)
              .mayUseOnly(DOMAIN, OUT_PORTS, JSON, PLAIN_JAVA, JAVA_LOGGER, SPRING, KAFKA_CLIENTS)
              .instead(ADAPTERS_MEET_AT_PORTS),
          the(MAIL)
              .mayUseOnly(DOMAIN, OUT_PORTS, PLAIN_JAVA, JAVA_LOGGER, SPRING, JAKARTA_MAIL)
              .instead(ADAPTERS_MEET_AT_PORTS),
          the(PUSH)
              .mayUseOnly(
                  DOMAIN, OUT_PORTS, PLAIN_JAVA, JAVA_LOGGER, JAVA_HTTP, JACKSON, SPRING, WEB_PUSH)
              .instead(ADAPTERS_MEET_AT_PORTS),
          the(MICROMETER)
              .mayUseOnly(DOMAIN, OUT_PORTS, PLAIN_JAVA, SPRING, METERS, TRACER)
              .instead(ADAPTERS_MEET_AT_PORTS),
          the(REST)
              .mayUseOnly(
                  DOMAIN,
                  IN_PORTS,
                  OUT_PORTS,
                  ENTRY,
                  PLAIN_JAVA,
                  JACKSON,
                  SPRING,
                  SERVLET,
                  OPENAPI,
                  SLF4J)
              .instead(ADAPTERS_MEET_AT_PORTS),
          the(STOMP_ENGINE)
              .mayUseOnly(DOMAIN, IN_PORTS, OUT_PORTS, ENTRY, PLAIN_JAVA, JAVA_LOGGER, JACKSON)
              .instead("leave to the binding what a socket is"),
          the(STOMP_BINDING)
              .mayUseOnly(STOMP_ENGINE, PLAIN_JAVA, JETTY)
              .instead("leave to the engine what is said"),
          the(WEB)
              .mayUseOnly(DOMAIN, IN_PORTS, OUT_PORTS, ENTRY, PLAIN_JAVA, SPRING, SLF4J)
              .instead(ADAPTERS_MEET_AT_PORTS),
          the(BOOTSTRAP)
              .mayUseOnly(
                  DOMAIN,
                  IN_PORTS,
                  OUT_PORTS,
                  ENTRY,
                  MEMORY,
                  STOMP_ENGINE,
                  STOMP_BINDING,
                  PLAIN_JAVA,
                  JAVA_CRYPTO,
                  SPRING,
                  SERVLET,
                  JETTY,
                  JJWT,
                  OPENAPI,
                  JAVA_IMAGES,
                  TIKA,
                  THUMBNAILATOR,
                  METERS,
                  SLF4J)
              .instead("put it into an adapter, whose auto-configuration brings it along"));

  private static final String TRESPASS = Code.FIXTURES + ".trespass";

  @ParameterizedTest
  @FieldSource("SENTENCES")
  void everySentenceHolds(Sentence sentence) {
    sentence.in(Code.PROJECT).check(Code.SHIPPED);
  }

  @ParameterizedTest
  @FieldSource("SENTENCES")
  void everySentenceBites(Sentence sentence) {
    Code.assertAllGuilty(sentence.in(TRESPASS), sentence.part().in(TRESPASS), TRESPASS);
  }

  @ParameterizedTest
  @FieldSource("SENTENCES")
  void nothingIsAllowedThatIsNotUsed(Sentence sentence) {
    List<JavaClass> used =
        Code.SHIPPED.that(sentence.part().in(Code.PROJECT)).stream()
            .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass)
            .toList();
    assertThat(sentence.allowed())
        .allSatisfy(source -> assertThat(used).anyMatch(source.in(Code.PROJECT)));
  }

  @ParameterizedTest
  @EnumSource
  void everyPartIsInhabitedAndHasASentence(Part part) {
    assertThat(Code.SHIPPED.that(part.in(Code.PROJECT))).isNotEmpty();
    assertThat(SENTENCES).extracting(Sentence::part).containsOnlyOnce(part);
  }

  @Test
  void everythingThatShipsIsInAPart() {
    everythingIsInAPart(Code.PROJECT).check(Code.SHIPPED);
  }

  @Test
  void everythingThatShipsIsInAPartBites() {
    DescribedPredicate<JavaClass> elsewhere = not(anyPart(TRESPASS));
    assertThat(Code.fixture(TRESPASS).that(elsewhere)).isNotEmpty();
    Code.assertAllGuilty(everythingIsInAPart(TRESPASS), elsewhere, TRESPASS);
  }

  private static ArchRule everythingIsInAPart(String root) {
    return classes()
        .should(be(anyPart(root)))
        .because("otherwise no sentence is about them: give them one");
  }

  private static DescribedPredicate<JavaClass> anyPart(String root) {
    DescribedPredicate<JavaClass> any = alwaysFalse();
    for (Part part : Part.values()) {
      any = any.or(part.in(root));
    }
    return any.as("in a part of the hexagon");
  }
}
