package dev.outcry.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The files that Docker, Kubernetes and others read say what they should, as far as can be read.
 */
class ComposeTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern SECRET = Pattern.compile("\\$\\{([A-Z_]+):\\?run scripts/secrets}");
  private static final Map<String, Object> COMPOSE = map(yaml(ROOT.resolve("compose.yaml")));
  private static final Map<String, Object> SERVICES = map(COMPOSE.get("services"));

  static Stream<String> services() {
    return SERVICES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyServiceOfOthersSaysWhenItIsHealthyAndOfWhichVersionItIs(String name) {
    Map<String, Object> service = map(SERVICES.get(name));
    String image = service.get("image").toString();

    if (!image.startsWith("outcry:")) { // Our image says so itself.
      assertThat(service).containsKey("healthcheck");
      assertThat(image).matches(".+:v?\\d.*");
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void whoeverNeedsAnotherWaitsUntilItIsHealthy(String name) {
    map(map(SERVICES.get(name)).getOrDefault("depends_on", Map.of()))
        .forEach(
            (other, condition) -> {
              assertThat(SERVICES).containsKey(other);
              assertThat(condition).isEqualTo(Map.of("condition", "service_healthy"));
            });
  }

  @ParameterizedTest
  @MethodSource("services")
  void whatIsMountedIsThere(String name) {
    Set<String> volumes = map(COMPOSE.get("volumes")).keySet();
    for (Object mount : list(map(SERVICES.get(name)).getOrDefault("volumes", List.of()))) {
      String source = mount.toString().split(":")[0];
      assertThat(volumes.contains(source) || Files.exists(ROOT.resolve(source))).isTrue();
    }
  }

  @Test
  void portsAreThoseThatPeopleKnow() {
    assertThat(services().flatMap(name -> ports(name).map(port -> name + " " + port)))
        .containsExactlyInAnyOrder(
            "balancer 8080",
            "one 8081",
            "two 8082",
            "kafka-ui 8090",
            "prometheus 9090",
            "grafana 3000");
  }

  @Test
  void everySecretIsMadeByTheScriptAndNoneStandsInTheFile() throws IOException {
    String script = Files.readString(ROOT.resolve("scripts/secrets"));
    Set<String> secrets = new HashSet<>();
    SECRET
        .matcher(Files.readString(ROOT.resolve("compose.yaml")))
        .results()
        .forEach(secret -> secrets.add(secret.group(1)));

    assertThat(secrets)
        .contains("OUTCRY_JWT_SECRET", "POSTGRES_PASSWORD", "MONGO_PASSWORD", "REDIS_PASSWORD")
        .allSatisfy(secret -> assertThat(script).contains(secret));
  }

  static Stream<Path> otherFiles() {
    return Stream.of("deploy", ".github")
        .flatMap(folder -> filesIn(ROOT.resolve(folder)))
        .filter(file -> file.toString().matches(".+\\.ya?ml"));
  }

  @ParameterizedTest
  @MethodSource("otherFiles")
  void everyOtherFileIsYaml(Path file) {
    assertThat(map(yaml(file))).isNotEmpty();
  }

  private static Stream<Path> filesIn(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static Stream<String> ports(String service) {
    return list(map(SERVICES.get(service)).getOrDefault("ports", List.of())).stream()
        .map(port -> port.toString().replaceFirst("^127\\.0\\.0\\.1:", "").split(":")[0]);
  }

  private static Object yaml(Path file) {
    try {
      return new Yaml().load(Files.readString(file));
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  private static List<?> list(Object node) {
    return (List<?>) node;
  }
}
