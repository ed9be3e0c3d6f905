package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigCommandsTest {

  private static final String DISTRIBUTED = "--spring.profiles.active=distributed";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void inMemoryNothingHasToBeSet() {
    assertThat(check()).isEqualTo(ConfigCommands.GOOD);
    assertThat(printed()).isEqualToNormalizingNewlines("The settings are good.\n");
  }

  @Test
  void noServerIsAskedWhetherItIsThere() {
    int code =
        check(
            DISTRIBUTED,
            "--outcry.jwt.secret=" + Server.SIGNING_SECRET,
            "--spring.datasource.url=jdbc:postgresql://localhost:1/none",
            "--spring.kafka.bootstrap-servers=localhost:1");

    assertThat(printed()).isEqualToNormalizingNewlines("The settings are good.\n");
    assertThat(code).isEqualTo(ConfigCommands.GOOD);
  }

  @Test
  void anIssuerTakesTheSecretsPlace() {
    assertThat(
            check(
                DISTRIBUTED,
                "--outcry.jwt.issuer-uri=https://issuer.example",
                "--outcry.secret=" + Server.SIGNING_SECRET))
        .isEqualTo(ConfigCommands.GOOD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --spring.main.banner-mode=off                        | outcry.jwt.secret is not set
          --outcry.jwt.secret=short                            | outcry.jwt.secret has fewer than 32 bytes
          --outcry.jwt.secret=change-me-change-me-change-me-12 | outcry.jwt.secret can be guessed
          --outcry.secret=short                                | outcry.jwt.secret is not set
          """)
  void outsideTheMemoryProfileASecretIsNeededAndItSaysWhatToDo(String setting, String why) {
    assertThat(check(DISTRIBUTED, setting)).isEqualTo(ConfigCommands.BAD);
    assertThat(printed()).contains(why).contains("openssl rand").doesNotContain("change-me");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --outcry.adapters.store=postgres    | store=postgres and timeline=memory do not
          --outcry.adapters.feed=pigeons      | feed
          --outcry.limits.messages=many       | rate/burst
          --outcry.retention.group=P0D        | retention.group must be from a second
          --outcry.retention.direct=for ever  | outcry.retention.direct
          --outcry.admin.email=root@a.example | outcry.admin.password
          --outcry.roles=cook                 | cook
          --outcry.jwt.lifetime=soon          | soon
          --outcry.secret=short               | outcry.secret has fewer than 32 bytes
          --outcry.jwt.accepted-secrets=short | outcry.jwt.accepted-secrets has fewer than 32 bytes
          """)
  void whatCannotWorkIsNamed(String setting, String why) {
    assertThat(check(setting)).isEqualTo(ConfigCommands.BAD);
    assertThat(printed()).contains(why);
  }

  @Test
  void printedSettingsHaveNoSecrets() {
    int code =
        run(
            ConfigCommands.PRINT,
            DISTRIBUTED,
            "--outcry.jwt.secret=" + Server.SIGNING_SECRET,
            "--outcry.jwt.accepted-secrets[0]=" + Server.SIGNING_SECRET,
            "--outcry.admin.email=root@a.example",
            "--outcry.admin.password=battery staple",
            "--spring.mail.password=hidden",
            "--outcry.push.private-key=hidden",
            "--spring.data.redis.url=redis://user:hidden@redis:6379",
            "--spring.datasource.url=jdbc:postgresql://db/outcry?user=o&password=hidden");

    assertThat(code).isEqualTo(ConfigCommands.GOOD);
    assertThat(printed().lines())
        .contains(
            "outcry.jwt.secret=******",
            "outcry.jwt.accepted-secrets[0]=******",
            "outcry.admin.email=root@a.example",
            "outcry.admin.password=******",
            "outcry.adapters.store=postgres",
            "outcry.push.private-key=******",
            "spring.mail.password=******",
            "spring.data.redis.url=redis://******@redis:6379",
            "spring.datasource.url=jdbc:postgresql://db/outcry?user=o&password=******")
        .isSorted();
    assertThat(printed())
        .doesNotContain("hidden")
        .doesNotContain("battery")
        .doesNotContain(Server.SIGNING_SECRET);
  }

  /** Virtual threads came with Java 21. */
  @ParameterizedTest
  @CsvSource({"true, 21", "false, 2147483647"})
  void threadsThatCostNothingAreMany(String virtual, int from) {
    run(ConfigCommands.PRINT, "--spring.threads.virtual.enabled=" + virtual);

    assertThat(printed().contains("server.jetty.threads.max=10000"))
        .isEqualTo(Runtime.version().feature() >= from);
  }

  @Test
  void nothingButSettingsIsTaken() {
    assertThat(run(ConfigCommands.CHECK, "all")).isEqualTo(ConfigCommands.UNUSABLE);
    assertThat(printed()).startsWith("Usage: java -jar outcry.jar check-config");
  }

  private int check(String... settings) {
    return run(ConfigCommands.CHECK, settings);
  }

  private int run(String name, String... settings) {
    return new ConfigCommands(new PrintStream(printed, true, StandardCharsets.UTF_8))
        .run(name, List.of(settings));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
