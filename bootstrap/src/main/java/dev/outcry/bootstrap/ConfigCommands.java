package dev.outcry.bootstrap;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;

/**
 * Says what the settings amount to, or what is wrong with them, as the server would find them.
 * Nothing is opened and no server is asked.
 */
final class ConfigCommands {

  static final String CHECK = "check-config";
  static final String PRINT = "print-config";

  static final int GOOD = 0;
  static final int BAD = 1;
  static final int UNUSABLE = 2;

  private static final String MASK = "******";

  /** What Outcry and those it is wired to are set by; the rest is the machine's. */
  private static final List<String> OURS = List.of("outcry.", "spring.", "server.", "management.");

  private static final List<String> SECRETS =
      List.of("secret", "password", "token", "credential", "key", "jaas", "passphrase");

  /** No bean: only the settings are read. */
  @Configuration(proxyBeanMethods = false)
  static class Nothing {}

  private final PrintStream out;

  ConfigCommands(PrintStream out) {
    this.out = out;
  }

  static boolean isOne(String name) {
    return name.equals(CHECK) || name.equals(PRINT);
  }

  /**
   * Checks or prints; settings are given as to the server.
   *
   * @return the exit code: {@value #GOOD}, {@value #BAD} if the server would not start with these
   *     settings, or {@value #UNUSABLE} if more is given than settings
   */
  int run(String name, List<String> arguments) {
    if (arguments.stream().anyMatch(argument -> !argument.startsWith("--"))) {
      out.printf("Usage: java -jar outcry.jar %s [--setting=value ...]%n", name);
      return UNUSABLE;
    }
    try (ConfigurableApplicationContext context =
        QuietProgram.of(Nothing.class).run(arguments.toArray(String[]::new))) {
      ConfigurableEnvironment environment = context.getEnvironment();
      if (name.equals(PRINT)) {
        print(environment);
      }
      check(environment);
      if (name.equals(CHECK)) {
        out.println("The settings are good.");
      }
      return GOOD;
    } catch (UnsafeSecretException unsafe) {
      return bad(unsafe.getMessage() + " " + SigningSecret.WHAT_TO_DO);
    } catch (BindException malformed) {
      return bad(
          "%s cannot be read: %s".formatted(malformed.getName(), QuietProgram.reason(malformed)));
    } catch (RuntimeException wrong) {
      return bad(QuietProgram.reason(wrong));
    }
  }

  private static void check(Environment environment) {
    OutcryProperties settings =
        Binder.get(environment).bindOrCreate("outcry", OutcryProperties.class);
    settings.limits().limits();
    settings.retention().retention();
    AdapterSelection selection = AdapterSelection.of(environment);
    selection.check(settings.roles());
    boolean madeUp = environment.acceptsProfiles(Profiles.of("memory"));
    if (settings.jwt().issuerUri() == null && (settings.jwt().secret() != null || !madeUp)) {
      SigningSecret.configured(settings.jwt().secret());
    }
    SigningSecret.accepted(settings.jwt().acceptedSecrets());
    if (settings.secret() != null) {
      SigningSecret.check("outcry.secret", settings.secret());
    }
    Binder.get(environment).bindOrCreate("outcry.admin", AdministratorSettings.class).command();
  }

  private void print(ConfigurableEnvironment environment) {
    names(environment).forEach(name -> out.println(name + "=" + shown(environment, name)));
  }

  private static Collection<String> names(ConfigurableEnvironment environment) {
    Set<String> names = new TreeSet<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> listed) {
        Stream.of(listed.getPropertyNames())
            .map(ConfigCommands::spelled)
            .filter(name -> OURS.stream().anyMatch(name::startsWith))
            .filter(name -> !QuietProgram.SETTINGS.containsKey(name))
            .forEach(names::add);
      }
    }
    return names;
  }

  /** Variables of the environment are written in their own way. */
  private static String spelled(String name) {
    return name.matches("(OUTCRY|SPRING|SERVER|MANAGEMENT)_[A-Z0-9_]+")
        ? name.toLowerCase(Locale.ROOT).replace('_', '.')
        : name;
  }

  private static String shown(Environment environment, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String value = String.valueOf(environment.getProperty(name));
    return SECRETS.stream().anyMatch(lower::contains)
        ? MASK
        : value
            .replaceAll("(?<=://)[^/@\\s]+@", MASK + "@")
            .replaceAll("(?i)(password|secret|token)=[^&;\\s]+", "$1=" + MASK);
  }

  private int bad(String why) {
    out.println(why);
    return BAD;
  }
}
