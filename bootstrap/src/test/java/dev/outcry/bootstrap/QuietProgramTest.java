package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

class QuietProgramTest {

  @Test
  void itDoesNotTellWhatTheServerWarnsOf() {
    try (ConfigurableApplicationContext program =
        QuietProgram.of(ConfigCommands.Nothing.class).run("--spring.profiles.active=distributed")) {
      assertThat(levels(program.getEnvironment())).isNotEmpty().isSubsetOf("error", "off");
    }
  }

  private static List<String> levels(ConfigurableEnvironment environment) {
    return environment.getPropertySources().stream()
        .filter(EnumerablePropertySource.class::isInstance)
        .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
        .filter(name -> name.startsWith("logging.level."))
        .map(environment::getProperty)
        .toList();
  }
}
