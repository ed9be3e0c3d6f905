package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.OutcryBuilder;
import dev.outcry.application.port.out.Users;
import java.lang.reflect.Executable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WiringTest {

  private static final String PORTS = Users.class.getPackageName() + ".";
  private static final Set<Type> WRAPPERS = Set.of(Optional.class, List.class);

  private final Wiring wiring = (Wiring) Server.beans(Wiring.class).iterator().next();

  @Test
  void everyPortThatACoreTakesIsNamed() {
    Set<String> taken =
        Stream.of(OutcryBuilder.class.getMethods())
            .map(Executable::getGenericParameterTypes)
            .flatMap(Stream::of)
            .flatMap(WiringTest::ports)
            .filter(name -> name.startsWith(PORTS))
            .collect(Collectors.toSet());
    List<RecordComponent> named =
        Stream.of(
                CoreAutoConfiguration.Stores.class,
                CoreAutoConfiguration.Carriers.class,
                CoreAutoConfiguration.Doors.class,
                CoreAutoConfiguration.Makers.class,
                CoreAutoConfiguration.Messengers.class,
                CoreAutoConfiguration.Companions.class)
            .flatMap(part -> Stream.of(part.getRecordComponents()))
            .toList();

    assertThat(named.stream().flatMap(port -> ports(port.getGenericType())))
        .containsExactlyInAnyOrderElementsOf(taken)
        .hasSizeGreaterThan(30);
    assertThat(wiring.adapters()).hasSameSizeAs(named);
  }

  @Test
  void whatServesAPortIsSaidInAWord() {
    assertThat(wiring.adapters())
        .containsEntry("dead letters", "memory")
        .containsEntry("erasures", "memory")
        .containsEntry("reports", "memory")
        .containsEntry("passwords", "Argon2PasswordHasher")
        .containsEntry("telemetry", "micrometer")
        .containsEntry("eligibility", "none");
  }

  /** What is optional, or there are many of, is a port as well. */
  private static Stream<String> ports(Type type) {
    if (type instanceof TypeVariable<?> several) {
      return Stream.of(several.getBounds()).flatMap(WiringTest::ports);
    }
    return type instanceof ParameterizedType some && WRAPPERS.contains(some.getRawType())
        ? ports(some.getActualTypeArguments()[0])
        : Stream.of(type.getTypeName());
  }
}
