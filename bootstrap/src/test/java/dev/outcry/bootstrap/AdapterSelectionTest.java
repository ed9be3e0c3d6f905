package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class AdapterSelectionTest {

  private static final Set<Role> ALL = EnumSet.allOf(Role.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "store=postgres timeline=postgres",
        "store=postgres timeline=postgres attachments=mongo",
        "store=postgres timeline=mongo attachments=postgres",
        "store=postgres timeline=mongo feed=redis presence=redis",
        "store=postgres timeline=postgres lanes=kafka feed=redis presence=redis",
        "store=postgres timeline=mongo lanes=kafka feed=kafka presence=redis"
      })
  void whatKeepsThePromisesIsTaken(String chosen) {
    assertThatCode(() -> selection(chosen).check(ALL)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "store=mongo, store=mongo is none of memory",
    "timeline=redis, timeline=redis is none of memory",
    "attachments=s3, attachments=s3 is none of memory",
    "attachments=postgres, must last equally long",
    "store=postgres timeline=mongo attachments=memory, must last equally long",
    "lanes=rabbit, lanes=rabbit is none of memory",
    "feed=postgres, feed=postgres is none of memory",
    "presence=kafka, presence=kafka is none of memory",
    "store=postgres, must last equally long",
    "timeline=mongo, must last equally long",
    "lanes=kafka feed=redis presence=redis, would record for itself alone",
    "store=postgres timeline=postgres lanes=kafka presence=redis, would not reach who waits",
    "store=postgres timeline=postgres lanes=kafka feed=redis, log out for itself alone"
  })
  void whatCannotKeepThemIsRefusedWithTheReason(String chosen, String reason) {
    AdapterSelection selection = selection(chosen);
    assertThatThrownBy(() -> selection.check(ALL))
        .isInstanceOf(ImpossibleSelectionException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void lanesInMemoryNeedAllRoles() {
    AdapterSelection selection = selection("");
    assertThatThrownBy(() -> selection.check(EnumSet.of(Role.WEB)))
        .hasMessageContaining("needs all roles");
  }

  @Test
  void theServerDoesNotStartWithAnImpossibleSelection() {
    SpringApplication application = OutcryServer.application();
    assertThatThrownBy(() -> application.run("--server.port=0", "--outcry.adapters.lanes=kafka"))
        .isInstanceOf(ImpossibleSelectionException.class);
  }

  @Test
  void anAdapterThatIsMissingIsNotReplacedByMemory() {
    Wiring wiring = new Wiring(Map.of("rooms", "memory", "timeline", "postgres"));
    AdapterSelection selection = selection("store=postgres timeline=postgres");
    assertThatThrownBy(() -> wiring.check(selection))
        .hasMessageContaining("outcry-adapter-out-postgres is not on the class path");
  }

  @Test
  void attachmentsAreKeptWhereTheTimelineIs() {
    assertThat(selection("").attachments()).isEqualTo("memory");
    assertThat(selection("timeline=mongo").attachments()).isEqualTo("mongo");
    assertThat(selection("timeline=mongo").uses("postgres")).isFalse();
    assertThat(selection("timeline=mongo attachments=postgres").uses("postgres")).isTrue();
  }

  @Test
  void durabilityIsToldAsItIs() {
    assertThat(durability("memory", "memory")).isEqualTo("memory: ends with the process");
    assertThat(durability("postgres", "kafka"))
        .isEqualTo("postgres: survives the end of any process");
    assertThat(durability("postgres", "memory")).contains("not recorded yet does not");
  }

  private static String durability(String stores, String lanes) {
    return new Wiring(
            Map.of(
                "accounts", stores,
                "rooms", stores,
                "auctions", stores,
                "timeline", stores,
                "attachments", stores,
                "messages", lanes))
        .durability();
  }

  private static AdapterSelection selection(String chosen) {
    Map<String, Object> settings =
        Arrays.stream(chosen.split(" "))
            .filter(setting -> !setting.isEmpty())
            .collect(
                Collectors.toMap(
                    setting -> AdapterSelection.PREFIX + "." + setting.split("=")[0],
                    setting -> setting.split("=")[1]));
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    ConfigurationPropertySources.attach(environment);
    return AdapterSelection.of(environment);
  }
}
