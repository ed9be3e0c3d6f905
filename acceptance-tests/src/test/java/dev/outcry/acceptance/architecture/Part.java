package dev.outcry.acceptance.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The parts of the hexagon. Two dots at the end mean: with all that is below. */
enum Part implements Source {
  DOMAIN("domain.."),
  IN_PORTS("application.port.in.."),
  OUT_PORTS("application.port.out.."),
  SERVICES("application.service.."),
  /** {@code Outcry} and its builder. */
  ENTRY("application"),
  MEMORY("adapter.out.memory.."),
  TCK("adapter.tck.."),
  JSON("adapter.json.."),
  POSTGRES("adapter.out.postgres.."),
  MONGO("adapter.out.mongo.."),
  REDIS("adapter.out.redis.."),
  KAFKA("adapter.out.kafka.."),
  MAIL("adapter.out.mail.."),
  PUSH("adapter.out.push.."),
  MICROMETER("adapter.out.micrometer.."),
  REST("adapter.in.rest.."),
  STOMP_ENGINE("adapter.in.stomp.engine.."),
  STOMP_BINDING("adapter.in.stomp.jetty.."),
  WEB("adapter.in.web.."),
  BOOTSTRAP("bootstrap..");

  private final String packages;

  Part(String packages) {
    this.packages = packages;
  }

  @Override
  public DescribedPredicate<JavaClass> in(String root) {
    return resideInAPackage(root + "." + packages).as(name());
  }
}
