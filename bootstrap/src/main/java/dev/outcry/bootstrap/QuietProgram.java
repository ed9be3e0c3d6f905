package dev.outcry.bootstrap;

import java.util.Map;
import java.util.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/**
 * A command that is given settings as the server is, and says what it has to say itself: on the
 * output, and in one line why it failed.
 */
final class QuietProgram {

  static final Map<String, String> SETTINGS =
      Map.of(
          "logging.level.root", "error",
          "logging.level.org.springframework.boot.SpringApplication", "off",
          "logging.level.org.springframework.boot.diagnostics", "off",
          "spring.main.log-startup-info", "false");

  private QuietProgram() {}

  /** Made of this alone, with no port of its own. */
  static SpringApplication of(Class<?> configuration) {
    Properties defaults = ServerSettings.defaults();
    defaults.stringPropertyNames().stream()
        .filter(name -> name.startsWith("logging.level."))
        .forEach(defaults::remove);
    defaults.putAll(SETTINGS);
    SpringApplication application = new SpringApplication(configuration);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setDefaultProperties(defaults);
    application.addListeners(new ServerSettings());
    return application;
  }

  /** What was wrong in the first place. */
  static String reason(Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return String.valueOf(first.getMessage());
  }
}
