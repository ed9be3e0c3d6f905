package dev.outcry.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.module.ModuleDescriptor.Exports;
import java.util.Set;

/** What is not ours. */
enum Library implements Source {
  /** {@code java.*} of java.base without its logger, and the annotations that say what is null. */
  PLAIN_JAVA(
      describe("java.base", (JavaClass c) -> isPlainJava(c) && !isLogger(c))
          .or(resideInAPackage("org.jspecify.annotations"))),
  JAVA_LOGGER(describe("System.Logger", Library::isLogger)),
  JAVA_CRYPTO(resideInAPackage("javax.crypto..")),
  JAVA_HTTP(resideInAPackage("java.net.http..")),
  JUNIT(resideInAPackage("org.junit.jupiter..")),
  ASSERTJ(resideInAPackage("org.assertj.core..")),
  AWAITILITY(resideInAPackage("org.awaitility..")),
  JACKSON(resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.annotation..")),
  SPRING(resideInAPackage("org.springframework..")),
  JAVA_SQL(resideInAnyPackage("java.sql..", "javax.sql..")),
  JPA(resideInAPackage("jakarta.persistence..")),
  HIBERNATE(resideInAPackage("org.hibernate..")),
  HIKARI(resideInAPackage("com.zaxxer.hikari..")),
  FLYWAY(resideInAPackage("org.flywaydb..")),
  MAPSTRUCT(resideInAPackage("org.mapstruct..")),
  MONGO_DRIVER(resideInAnyPackage("com.mongodb..", "org.bson..")),
  LETTUCE(resideInAnyPackage("io.lettuce..", "io.netty..")),
  KAFKA_CLIENTS(resideInAPackage("org.apache.kafka..")),
  JAKARTA_MAIL(resideInAPackage("jakarta.mail..")),
  WEB_PUSH(resideInAPackage("com.interaso.webpush..")),
  METERS(resideInAnyPackage("io.micrometer.core..", "io.micrometer.observation..")),
  TRACER(resideInAPackage("io.micrometer.tracing..")),
  SERVLET(resideInAPackage("jakarta.servlet..")),
  JETTY(resideInAPackage("org.eclipse.jetty..")),
  JJWT(resideInAPackage("io.jsonwebtoken..")),
  JAVA_IMAGES(resideInAnyPackage("javax.imageio..", "java.awt..")),
  TIKA(resideInAPackage("org.apache.tika..")),
  THUMBNAILATOR(resideInAPackage("net.coobird.thumbnailator..")),
  OPENAPI(resideInAnyPackage("io.swagger.v3..", "org.springdoc..")),
  SLF4J(resideInAPackage("org.slf4j.."));

  private final DescribedPredicate<JavaClass> classes;

  Library(DescribedPredicate<JavaClass> classes) {
    this.classes = classes;
  }

  @Override
  public DescribedPredicate<JavaClass> in(String root) {
    return classes.as(name());
  }

  private static boolean isPlainJava(JavaClass javaClass) {
    return JavaBase.PACKAGES.contains(javaClass.getPackageName());
  }

  private static boolean isLogger(JavaClass javaClass) {
    return javaClass.getName().startsWith("java.lang.System$Logger");
  }

  /** A class of its own, since constants of an enum are made before its other fields. */
  private static final class JavaBase {
    static final Set<String> PACKAGES =
        Object.class.getModule().getDescriptor().exports().stream()
            .filter(exports -> !exports.isQualified())
            .map(Exports::source)
            .filter(name -> name.startsWith("java."))
            .collect(toUnmodifiableSet());
  }
}
